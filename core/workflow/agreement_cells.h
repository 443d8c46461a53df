// SPDX-License-Identifier: GPL-3.0-or-later
// Small makers of columns and cells, and the choice between Dutch and English, for tables about
// agreement and consensus.
#pragma once

#include "core/report/table.h"
#include "core/statistics/estimate.h"
#include "core/workflow/undefined_text.h"

namespace rozet::workflow {

/// Picks by language: Dutch for "nl", English for everything else.
class ReportWords
{
public:
    explicit ReportWords(const QString& language)
        : m_language(language), m_dutch(language == QLatin1String("nl"))
    {
    }

    [[nodiscard]] QString operator()(const char* dutch, const char* english) const
    {
        return QString::fromUtf8(m_dutch ? dutch : english);
    }

    [[nodiscard]] const QString& language() const { return m_language; }

    /// With the decimal sign of the language.
    [[nodiscard]] QString number(double value, int decimals) const
    {
        QString text = QString::number(value, 'f', decimals);
        return m_dutch ? text.replace(u'.', u',') : text;
    }

private:
    QString m_language;
    bool m_dutch;
};

[[nodiscard]] inline report::Column reportColumn(const QString& key, const QString& heading,
                                                 report::ColumnKind kind = report::ColumnKind::Text,
                                                 int decimals = 2, const QString& note = QString())
{
    report::Column made;
    made.key = key;
    made.heading = heading;
    made.kind = kind;
    made.decimals = decimals;
    made.note = note;
    return made;
}

[[nodiscard]] inline report::Cell estimateCell(const statistics::Estimate& estimate,
                                               const QString& language)
{
    return estimate.value
               ? report::Cell(*estimate.value)
               : report::Cell(report::Undefined{undefinedText(estimate.reason, language)});
}

/// An end of the interval; empty when there is none.
[[nodiscard]] inline report::Cell lowCell(const statistics::Estimate& estimate)
{
    return estimate.interval ? report::Cell(estimate.interval->low) : report::Cell();
}

[[nodiscard]] inline report::Cell highCell(const statistics::Estimate& estimate)
{
    return estimate.interval ? report::Cell(estimate.interval->high) : report::Cell();
}

} // namespace rozet::workflow
