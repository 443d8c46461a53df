// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/agreement_report_tables.h"

#include "core/statistics/resample.h"
#include "core/workflow/agreement_cells.h"
#include "core/workflow/agreement_report.h"
#include "core/workflow/coefficient_words.h"

#include <algorithm>

namespace rozet::workflow {

namespace {

using report::Cell;
using report::ColumnKind;
using report::Table;
using C = agreement::TimelineCoefficient;

QString nameOf(const study::Study& study, const study::CoderId& id)
{
    const study::Coder* coder = study.coders.find(id);
    return coder == nullptr ? id.toText() : coder->name;
}

void addQuantiles(std::vector<Cell>& row, std::vector<double> seconds)
{
    std::ranges::sort(seconds);
    for (const double share : {0.5, 0.25, 0.75}) {
        row.emplace_back(statistics::quantileOfSorted(seconds, share));
    }
    for (double& value : seconds) {
        value = std::abs(value);
    }
    std::ranges::sort(seconds);
    row.emplace_back(statistics::quantileOfSorted(seconds, 0.5));
}

void addEstimateColumns(Table& table, const QString& key, const QString& group,
                        const ReportWords& words)
{
    const std::pair<QString, QString> parts[] = {
        {key, words("waarde", "value")},
        {key + QStringLiteral("_low"), words("van", "from")},
        {key + QStringLiteral("_high"), words("tot", "to")}};
    for (const auto& [id, heading] : parts) {
        report::Column column = reportColumn(id, heading, ColumnKind::Number);
        column.group = group;
        table.columns.push_back(std::move(column));
    }
}

void addEstimate(std::vector<Cell>& row, const statistics::Estimate& estimate,
                 const QString& language)
{
    row.push_back(estimateCell(estimate, language));
    row.push_back(lowCell(estimate));
    row.push_back(highCell(estimate));
}

} // namespace

Table bordersTable(const study::Study& study, const DifferenceSettings& settings,
                   const std::vector<RecordingDifferences>& recordings, const QString& language)
{
    const ReportWords words(language);
    Table table;
    table.id = QStringLiteral("difference-borders");
    table.title = words("Grenzen: de tweede codeur min de eerste, in seconden",
                        "Borders: second coder minus first, in seconds");
    table.columns = {
        reportColumn(QStringLiteral("first"), words("eerste", "first")),
        reportColumn(QStringLiteral("second"), words("tweede", "second")),
        reportColumn(QStringLiteral("n"), words("fragmenten", "fragments"), ColumnKind::Count)};
    for (const auto& [key, group] :
         {std::pair{"start", words("begin", "start")}, std::pair{"end", words("einde", "end")}}) {
        const std::pair<const char*, QString> parts[] = {
            {"median", words("mediaan", "median")},
            {"q25", words("25 %", "25%")},
            {"q75", words("75 %", "75%")},
            {"absolute", words("mediaan zonder teken", "median without sign")}};
        for (const auto& [id, heading] : parts) {
            report::Column column = reportColumn(QLatin1String(key) + u'_' + QLatin1String(id),
                                                 heading, ColumnKind::Number);
            column.group = group;
            table.columns.push_back(std::move(column));
        }
    }
    for (std::size_t first = 0; first < settings.coders.size(); ++first) {
        for (std::size_t second = first + 1; second < settings.coders.size(); ++second) {
            std::vector<double> starts;
            std::vector<double> ends;
            for (const RecordingDifferences& recording : recordings) {
                for (const Difference& item : recording.items) {
                    if (item.kind != DifferenceKind::Fragment || !item.fragments[first] ||
                        !item.fragments[second] || item.overlap < settings.overlap) {
                        continue;
                    }
                    const TimeSpan& a = item.fragments[first]->span;
                    const TimeSpan& b = item.fragments[second]->span;
                    starts.push_back((b.start - a.start).seconds());
                    ends.push_back((b.end - a.end).seconds());
                }
            }
            if (starts.empty()) {
                continue;
            }
            std::vector<Cell> row{nameOf(study, settings.coders[first]),
                                  nameOf(study, settings.coders[second]),
                                  static_cast<qint64>(starts.size())};
            addQuantiles(row, std::move(starts));
            addQuantiles(row, std::move(ends));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

Table positionsTable(const std::vector<PositionComparison>& positions, const QStringList& coders,
                     const QString& language)
{
    const ReportWords words(language);
    Table table;
    table.id = QStringLiteral("whole-positions");
    table.title = words("Plaatsen op de roos van Leary", "Places on the Leary rose");
    table.columns = {
        reportColumn(QStringLiteral("party"), words("wie", "who")),
        reportColumn(QStringLiteral("of"), words("van", "of")),
        reportColumn(QStringLiteral("coders"), words("codeurs", "coders")),
        reportColumn(QStringLiteral("n"), words("eenheden", "units"), ColumnKind::Count),
        reportColumn(QStringLiteral("mean_distance"), words("gemiddelde afstand", "mean distance"),
                     ColumnKind::Number),
        reportColumn(QStringLiteral("mean_angle"),
                     words("gemiddeld hoekverschil (°)", "mean angular difference (°)"),
                     ColumnKind::Number, 1)};
    addEstimateColumns(table, QStringLiteral("octant_percent"),
                       words("zelfde sector", "same sector"), words);
    addEstimateColumns(table, QStringLiteral("octant_kappa_sin2"),
                       words("kappa, gewogen naar de hoek", "kappa, weighted by the angle"), words);
    for (const PositionComparison& one : positions) {
        const agreement::RoseAgreement& rose = one.agreement.rose;
        if (rose.places == 0) {
            continue;
        }
        std::vector<Cell> row{one.party == study::Party::Mentor ? words("mentor", "mentor")
                                                                : words("leerling", "student"),
                              one.ofRecordings
                                  ? words("hele opnamen", "whole recordings")
                                  : words("gekoppelde fragmenten", "matched fragments"),
                              coders[static_cast<qsizetype>(one.first)] + QStringLiteral(", ") +
                                  coders[static_cast<qsizetype>(one.second)],
                              static_cast<qint64>(rose.places),
                              estimateCell(rose.meanDistance, language),
                              estimateCell(rose.angles.meanDifference, language)};
        addEstimate(row, rose.sectorPercent, language);
        addEstimate(row, rose.sectorKappaSine, language);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Result<std::vector<ConsensusAgreement>>
agreementWithConsensus(const study::Study& study, const StudyAgreementSettings& settings,
                       const agreement::TimelineSettings& timeline)
{
    std::vector<ConsensusAgreement> all;
    const auto consensus =
        std::ranges::find(study.coders, study::CoderRole::Consensus, &study::Coder::role);
    if (consensus == study.coders.end()) {
        return all;
    }
    for (const study::CoderId& coder : settings.coders) {
        if (coder == consensus->id) {
            continue;
        }
        StudyAgreementSettings pair = settings;
        pair.coders = {coder, consensus->id};
        Result<StudyTimeline> made = studyTimeline(study, pair);
        if (!made) {
            return failure(made.error());
        }
        agreement::TimelineSettings each = timeline;
        each.details = false;
        ConsensusAgreement one{coder, std::move(*made), {}};
        one.figures = agreement::timelineAgreement(one.timeline.input.data, each);
        if (one.figures.recordings > 0) {
            all.push_back(std::move(one));
        }
    }
    return all;
}

namespace {

constexpr std::array kWithConsensus{C::TimeAlpha, C::EventKappa, C::EventF1};
constexpr std::array kCodesWithConsensus{C::TimeKappa, C::EventF1};

qint64 fragmentsOf(const agreement::TimelineAgreement& figures, std::size_t coder)
{
    double sum = 0;
    for (const std::vector<double>& code : figures.codeFragments) {
        sum += code[coder];
    }
    return static_cast<qint64>(sum);
}

} // namespace

Table consensusAgreementTable(const study::Study& study, const std::vector<ConsensusAgreement>& all,
                              const QString& language)
{
    const ReportWords words(language);
    Table table;
    table.id = QStringLiteral("consensus-agreement");
    table.title = words("Iedere codeur met de consensus", "Each coder with the consensus");
    table.columns = {reportColumn(QStringLiteral("coder"), words("codeur", "coder")),
                     reportColumn(QStringLiteral("recordings"), words("opnamen", "recordings"),
                                  ColumnKind::Count),
                     reportColumn(QStringLiteral("fragments"), words("fragmenten", "fragments"),
                                  ColumnKind::Count),
                     reportColumn(QStringLiteral("fragments_consensus"),
                                  words("in de consensus", "in the consensus"), ColumnKind::Count)};
    for (const C coefficient : kWithConsensus) {
        addEstimateColumns(table, timelineKey(coefficient), coefficientName(coefficient, language),
                           words);
    }
    for (const ConsensusAgreement& one : all) {
        std::vector<Cell> row{nameOf(study, one.coder), static_cast<qint64>(one.figures.recordings),
                              fragmentsOf(one.figures, 0), fragmentsOf(one.figures, 1)};
        for (const C coefficient : kWithConsensus) {
            addEstimate(row, one.figures.of(coefficient), language);
        }
        table.rows.push_back(std::move(row));
    }
    table.notes +=
        words("De consensus komt voort uit de coderingen van de codeurs: dit is geen "
              "maat voor betrouwbaarheid, maar laat zien wie waar van de afspraak afwijkt.",
              "The consensus comes from the coders' own codings: this is no measure of "
              "reliability, but shows who departs from what was agreed, and where.");
    return table;
}

Table consensusCodesTable(const study::Study& study, const std::vector<ConsensusAgreement>& all,
                          const QString& language)
{
    const ReportWords words(language);
    Table table;
    table.id = QStringLiteral("consensus-codes");
    table.title =
        words("Codes van iedere codeur met de consensus", "Codes of each coder with the consensus");
    table.columns = {reportColumn(QStringLiteral("code"), words("code", "code"))};
    if (all.empty()) {
        return table;
    }
    for (const ConsensusAgreement& one : all) {
        const QString name = nameOf(study, one.coder);
        const auto add = [&](const QString& key, const QString& heading, ColumnKind kind) {
            report::Column column = reportColumn(key + u'_' + name, heading, kind);
            column.group = name;
            table.columns.push_back(std::move(column));
        };
        add(QStringLiteral("fragments"), words("fragmenten", "fragments"), ColumnKind::Count);
        add(QStringLiteral("consensus"), words("consensus", "consensus"), ColumnKind::Count);
        for (const C coefficient : kCodesWithConsensus) {
            add(timelineKey(coefficient), coefficientName(coefficient, language),
                ColumnKind::Number);
        }
    }
    QStringList codes;
    QStringList labels;
    for (const ConsensusAgreement& one : all) {
        for (qsizetype code = 0; code < one.timeline.input.codes.size(); ++code) {
            if (!codes.contains(one.timeline.input.codes[code])) {
                codes += one.timeline.input.codes[code];
                labels += one.timeline.input.codeLabels[code];
            }
        }
    }
    for (qsizetype code = 0; code < codes.size(); ++code) {
        std::vector<Cell> row{labels[code]};
        bool given = false;
        for (const ConsensusAgreement& one : all) {
            const qsizetype place = one.timeline.input.codes.indexOf(codes[code]);
            if (place < 0) {
                row.insert(row.end(), 2 + kCodesWithConsensus.size(), Cell());
                continue;
            }
            const auto at = static_cast<std::size_t>(place);
            const auto mine = static_cast<qint64>(one.figures.codeFragments[at][0]);
            const auto theirs = static_cast<qint64>(one.figures.codeFragments[at][1]);
            given = given || mine > 0 || theirs > 0;
            row.emplace_back(mine);
            row.emplace_back(theirs);
            for (const C coefficient : kCodesWithConsensus) {
                row.push_back(estimateCell(one.figures.ofCode(at, coefficient), language));
            }
        }
        if (given) {
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

Table settleProgressTable(const study::Study& study,
                          const std::vector<RecordingDifferences>& recordings,
                          const QString& language)
{
    const ReportWords words(language);
    Table table;
    table.id = QStringLiteral("consensus-progress");
    table.title = words("Beslist per opname", "Settled per recording");
    const auto count = [](const char* key, const QString& heading) {
        return reportColumn(QString::fromLatin1(key), heading, ColumnKind::Count);
    };
    table.columns = {reportColumn(QStringLiteral("recording"), words("opname", "recording")),
                     count("total", words("te beslissen", "to settle")),
                     count("settled", words("beslist", "settled")),
                     count("open", words("open", "open")),
                     count("open_same", words("open en gelijk", "open and the same")),
                     count("outdated", words("achterhaald", "outdated")),
                     count("other", words("los in de consensus", "consensus without settling")),
                     reportColumn(QStringLiteral("state"), words("toestand", "state"))};
    SettleProgress sum;
    qint64 others = 0;
    const auto cells = [](const QString& name, const SettleProgress& progress, qint64 other,
                          const QString& state) {
        return std::vector<Cell>{name,
                                 qint64(progress.total),
                                 qint64(progress.settled),
                                 qint64(progress.open()),
                                 qint64(progress.openSame),
                                 qint64(progress.outdated),
                                 other,
                                 state};
    };
    for (const RecordingDifferences& one : recordings) {
        const SettleProgress progress = progressOf(one);
        const study::Recording* recording = study.recordings.find(one.recording);
        const QString state =
            !one.closed           ? words("een codering is nog open", "a coding is still open")
            : one.consensusClosed ? words("consensus afgesloten", "consensus closed")
            : !one.consensus      ? words("nog niet begonnen", "not started")
            : progress.open() > 0 ? words("bezig", "busy")
                                  : words("alles beslist", "all settled");
        table.rows.push_back(cells(recording == nullptr ? QString() : recording->name, progress,
                                   one.consensusOther, state));
        sum += progress;
        others += one.consensusOther;
    }
    table.totals.push_back(cells(words("Samen", "Together"), sum, others, QString()));
    return table;
}

} // namespace rozet::workflow
