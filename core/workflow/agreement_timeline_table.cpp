// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/agreement_timeline.h"
#include "core/workflow/undefined_text.h"

namespace rozet::workflow {

namespace {

using agreement::TimelineAgreement;
using agreement::TimelineCoefficient;
using report::Cell;
using report::ColumnKind;
using statistics::Estimate;
using C = TimelineCoefficient;

struct Words
{
    bool dutch = false;

    [[nodiscard]] QString operator()(const char* dutchText, const char* englishText) const
    {
        return QString::fromUtf8(dutch ? dutchText : englishText);
    }
};

report::Column column(const QString& key, const QString& heading, ColumnKind kind, int decimals = 3)
{
    report::Column made;
    made.key = key;
    made.heading = heading;
    made.kind = kind;
    made.decimals = decimals;
    return made;
}

class TableMaker
{
public:
    TableMaker(const TimelineInput& input, const TimelineRequest& request,
               const TimelineResult& result, const QString& language)
        : m_input(input)
        , m_request(request)
        , m_result(result)
        , m_language(language)
        , m_words{language == QLatin1String("nl")}
    {
    }

    std::vector<report::Table> tables() const
    {
        std::vector<report::Table> made{overall(), perCode()};
        for (const agreement::TimelinePair& pair : m_result.timeline.pairs) {
            if (!pair.contingency.empty() && m_result.timeline.codes <= 12) {
                made.push_back(contingency(pair));
            }
        }
        if (m_result.timeline.pairs.size() == 1) {
            made.push_back(matches());
        }
        return made;
    }

private:
    [[nodiscard]] Cell valueCell(const Estimate& estimate) const
    {
        return estimate.value ? Cell(*estimate.value)
                              : Cell(report::Undefined{undefinedText(estimate.reason, m_language)});
    }

    [[nodiscard]] std::vector<Cell> row(const QString& name, const Estimate& estimate) const
    {
        std::vector<Cell> cells{name, valueCell(estimate), Cell(), Cell(), QString()};
        if (estimate.interval) {
            cells[2] = estimate.interval->low;
            cells[3] = estimate.interval->high;
        }
        if (!estimate.value) {
            cells[4] = undefinedText(estimate.reason, m_language);
        }
        return cells;
    }

    [[nodiscard]] report::Table overall() const
    {
        const TimelineAgreement& timeline = m_result.timeline;
        report::Table table;
        table.id = QStringLiteral("agreement-timeline");
        table.title = m_words("Overeenstemming over fragmenten", "Agreement about fragments") +
                      QStringLiteral(": ") + m_input.coders.join(QStringLiteral(", "));
        table.columns = {
            column(QStringLiteral("coefficient"), m_words("maat", "coefficient"), ColumnKind::Text),
            column(QStringLiteral("value"), m_words("waarde", "value"), ColumnKind::Number),
            column(QStringLiteral("low"), m_words("ondergrens", "from"), ColumnKind::Number),
            column(QStringLiteral("high"), m_words("bovengrens", "to"), ColumnKind::Number),
            column(QStringLiteral("reason"), m_words("waarom niet", "why not"), ColumnKind::Text)};
        for (const C coefficient :
             {C::PercentTime, C::TimeKappa, C::TimeKappaSampled, C::TimeKappaTolerance,
              C::TimeScottPi, C::TimeAc1, C::TimeAlpha, C::EventKappa, C::EventKappaMatched,
              C::EasydiagKappa, C::EasydiagKappaExcl, C::EasydiagKappaMax, C::EventF1, C::UAlpha,
              C::UAlphaBinary, C::CuAlpha}) {
            table.rows.push_back(row(timelineKey(coefficient), timeline.of(coefficient)));
        }
        if (m_result.gamma) {
            table.rows.push_back(row(QStringLiteral("gamma"), m_result.gamma->gamma.estimate));
            table.rows.push_back(
                row(QStringLiteral("gamma_cat"), m_result.gamma->gammaCat.estimate));
        }
        table.notes = m_input.notes;
        table.notes += basis();
        return table;
    }

    /// What the figures rest on: one of them never stands alone.
    [[nodiscard]] QStringList basis() const
    {
        const TimelineAgreement& timeline = m_result.timeline;
        const agreement::TimelineSettings& settings = m_request.timeline;
        const auto seconds = [](double microseconds) {
            return QString::number(microseconds / 1e6, 'f', 1);
        };
        QStringList notes;
        notes += m_words("%1 opname(n) die twee of meer codeurs codeerden, samen %2 s; momenten "
                         "zonder code tellen als een eigen categorie.",
                         "%1 recording(s) coded by two coders or more, together %2 s; moments "
                         "without a code count as a category of their own.")
                     .arg(timeline.recordings)
                     .arg(seconds(timeline.time));
        notes += m_words("Steekproef om de %1 s, tolerantie %2 s, fragmenten horen bij elkaar bij "
                         "een overlap van %3 of meer.",
                         "Sampled every %1 s, tolerance %2 s, fragments belong together from an "
                         "overlap of %3.")
                     .arg(seconds(double(settings.unit)), seconds(double(settings.tolerance)))
                     .arg(settings.overlap);
        if (timeline.resampled > 1 && settings.intervals != agreement::TimelineIntervals::None) {
            const QString what = timeline.recordings > 1 ? m_words("opnamen", "recordings")
                                                         : m_words("tijdblokken", "blocks of time");
            const bool jackknife = settings.intervals == agreement::TimelineIntervals::Jackknife;
            notes += (jackknife ? m_words("Intervallen (%1 %): jackknife over %2 %3.",
                                          "Intervals (%1 %): jackknife over %2 %3.")
                                : m_words("Intervallen (%1 %): bootstrap over %2 %3, %4 "
                                          "herhalingen, toevalsgetal %5.",
                                          "Intervals (%1 %): bootstrap over %2 %3, %4 "
                                          "replicates, seed %5."))
                         .arg(settings.confidence * 100)
                         .arg(timeline.resampled)
                         .arg(what);
            if (!jackknife) {
                notes.last() = notes.last().arg(settings.replicates).arg(settings.seed);
            }
        }
        if (m_input.coders.size() > 2) {
            notes += m_words("Maten voor twee codeurs zijn samengevoegd over alle paren.",
                             "Coefficients of two coders are pooled over all pairs.");
        }
        if (m_result.timeline.pairs.size() == 1) {
            if (const auto& borders = m_result.timeline.pairs.front().borders) {
                notes += m_words("Grenzen van %1 gekoppelde fragmenten: begin verschilt mediaan %2 "
                                 "s, einde %3 s (tweede min eerste codeur).",
                                 "Borders of %1 matched fragments: starts differ by a median of %2 "
                                 "s, ends by %3 s (second minus first coder).")
                             .arg(borders->start.n)
                             .arg(borders->start.median / 1e6, 0, 'f', 2)
                             .arg(borders->end.median / 1e6, 0, 'f', 2);
            }
        }
        return notes;
    }

    [[nodiscard]] report::Table perCode() const
    {
        const TimelineAgreement& timeline = m_result.timeline;
        const bool two = m_input.coders.size() == 2;
        report::Table table;
        table.id = QStringLiteral("agreement-codes");
        table.title = m_words("Per code", "Per code");
        table.columns = {column(QStringLiteral("code"), QStringLiteral("code"), ColumnKind::Text)};
        for (const QString& coder : m_input.coders.mid(0, 6)) {
            table.columns.push_back(column(QStringLiteral("seconds_") + coder,
                                           coder + QStringLiteral(" (s)"), ColumnKind::Number, 1));
        }
        const std::array<std::pair<C, const char*>, 6> figures{
            {{C::TimeKappa, "time_kappa"},
             {C::TimeAc1, "time_ac1"},
             {C::SpecificAgreement, "specific_agreement"},
             {C::EventF1, "event_f1"},
             {C::UAlpha, "u_alpha"},
             {C::BiasIndex, "bias"}}};
        for (const auto& [coefficient, key] : figures) {
            if (coefficient != C::BiasIndex || two) {
                const QString name = QString::fromLatin1(key);
                table.columns.push_back(column(name, name, ColumnKind::Number));
            }
        }
        for (std::size_t code = 0; code < timeline.codes; ++code) {
            std::vector<Cell> cells{m_input.codeLabels[static_cast<qsizetype>(code)]};
            for (qsizetype coder = 0; coder < std::min<qsizetype>(m_input.coders.size(), 6);
                 ++coder) {
                cells.emplace_back(timeline.codeTime[code][static_cast<std::size_t>(coder)] / 1e6);
            }
            for (const auto& [coefficient, key] : figures) {
                if (coefficient != C::BiasIndex || two) {
                    cells.push_back(valueCell(timeline.ofCode(code, coefficient)));
                }
            }
            table.rows.push_back(std::move(cells));
        }
        return table;
    }

    [[nodiscard]] report::Table contingency(const agreement::TimelinePair& pair) const
    {
        const QString first = m_input.coders[static_cast<qsizetype>(pair.first)];
        const QString second = m_input.coders[static_cast<qsizetype>(pair.second)];
        const QString gap = m_words("(geen code)", "(no code)");
        const std::size_t categories = m_result.timeline.codes + 1;
        const auto label = [&](std::size_t category) {
            return category + 1 < categories ? m_input.codeLabels[static_cast<qsizetype>(category)]
                                             : gap;
        };
        report::Table table;
        table.id = QStringLiteral("agreement-contingency");
        table.title = m_words("Seconden: rijen %1, kolommen %2", "Seconds: rows %1, columns %2")
                          .arg(first, second);
        table.columns = {column(QStringLiteral("code"), first, ColumnKind::Text)};
        for (std::size_t b = 0; b < categories; ++b) {
            table.columns.push_back(
                column(QStringLiteral("c%1").arg(b), label(b), ColumnKind::Number, 1));
        }
        for (std::size_t a = 0; a < categories; ++a) {
            std::vector<Cell> cells{label(a)};
            for (std::size_t b = 0; b < categories; ++b) {
                cells.emplace_back(pair.contingency[a * categories + b] / 1e6);
            }
            table.rows.push_back(std::move(cells));
        }
        return table;
    }

    /// How many fragments of each verdict.
    [[nodiscard]] report::Table matches() const
    {
        std::array<qint64, 4> counts{};
        for (const agreement::EventMatch& match : m_result.timeline.pairs.front().matches) {
            ++counts[static_cast<std::size_t>(match.verdict)];
        }
        const std::array<QString, 4> names{m_words("dezelfde code", "the same code"),
                                           m_words("andere code", "another code"),
                                           m_words("overlap te klein", "overlap too small"),
                                           m_words("alleen bij één codeur", "with one coder only")};
        report::Table table;
        table.id = QStringLiteral("agreement-matches");
        table.title = m_words("Gekoppelde fragmenten", "Matched fragments");
        table.columns = {
            column(QStringLiteral("verdict"), m_words("uitkomst", "outcome"), ColumnKind::Text),
            column(QStringLiteral("count"), m_words("aantal", "number"), ColumnKind::Count)};
        for (std::size_t verdict = 0; verdict < counts.size(); ++verdict) {
            table.rows.push_back({names[verdict], counts[verdict]});
        }
        return table;
    }

    const TimelineInput& m_input;
    const TimelineRequest& m_request;
    const TimelineResult& m_result;
    QString m_language;
    Words m_words;
};

} // namespace

std::vector<report::Table> timelineTables(const TimelineInput& input,
                                          const TimelineRequest& request,
                                          const TimelineResult& result, const QString& language)
{
    return TableMaker(input, request, result, language).tables();
}

} // namespace rozet::workflow
