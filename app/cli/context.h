// SPDX-License-Identifier: GPL-3.0-or-later
// What every command gets, and what it gives back. A command computes an Answer; printing it as
// text or JSON happens in one place (run_cli.cpp).
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/report/table.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <vector>

namespace rozet::cli {

/// The texts of the command line, for translation: Cli::tr("...").
struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

struct Context
{
    const Clock& clock;
    Progress& progress;
    QString language;           ///< "nl" or "en"
    bool languageAsked = false; ///< whether --lang was given
    QString viewer = {};        ///< who asks (--as); nobody when empty

    /// The language of labels in tables of this study: the one asked for, else the study's own.
    [[nodiscard]] QString labelLanguage(const QString& ofStudy) const
    {
        return languageAsked ? language : ofStudy;
    }
};

struct Answer
{
    QJsonObject json;
    std::vector<report::Table> tables; ///< shown one after the other
    QStringList lines;                 ///< shown after the tables
    QStringList messages;              ///< to the standard error, also with --json
    int exitCode = 0;
};

using Command = std::function<Result<Answer>(Context&)>;

} // namespace rozet::cli
