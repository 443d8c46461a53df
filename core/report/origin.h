// SPDX-License-Identifier: GPL-3.0-or-later
// What every written file says about itself. Never the name of the user or a path.
#pragma once

#include <QDateTime>
#include <QString>

namespace rozet::report {

struct Origin
{
    QString title;     ///< of the whole file
    QString program;   ///< with its version: "Rozet 0.1.0"
    QDateTime written; ///< UTC, from a Clock; the same moment gives the same bytes
    QString language = QStringLiteral("nl"); ///< of the few words a writer adds: "nl" or "en"
    QChar decimalSign = u'.';                ///< in texts for people; Excel uses the reader's own

    [[nodiscard]] QString pick(const char* dutch, const char* english) const
    {
        return QString::fromUtf8(language == QLatin1String("nl") ? dutch : english);
    }
};

} // namespace rozet::report
