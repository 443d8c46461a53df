// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/agreement_report.h"

#include "core/report/docx_writer.h"
#include "core/report/html_writer.h"
#include "core/report/xlsx_writer.h"
#include "core/workflow/agreement_cells.h"
#include "core/workflow/agreement_report_tables.h"
#include "core/workflow/compare_tables.h"
#include "core/workflow/program_version.h"

#include <QFileInfo>

#include <algorithm>

namespace rozet::workflow {

namespace {

using report::Table;

/// A report is not worth a minute's wait; gamma of more can be asked for by itself.
constexpr std::size_t kMostGammaFragments = 20'000;

class ReportMaker
{
public:
    ReportMaker(const study::Study& study, const AgreementReportSettings& settings,
                Progress& progress)
        : m_study(study)
        , m_settings(settings)
        , m_progress(progress)
        , m_language(settings.settings.language)
        , m_words(m_language)
    {
        m_differences.coders = settings.settings.coders;
        m_differences.round = settings.settings.round;
        m_differences.overlap = settings.request.timeline.overlap;
        m_differences.tolerance =
            MediaDuration::fromMicroseconds(settings.request.timeline.tolerance);
        m_typology.language = m_language;
    }

    Result<AgreementReport> make()
    {
        const Result<StudyTimeline> timeline = studyTimeline(m_study, m_settings.settings);
        if (!timeline) {
            return failure(timeline.error());
        }
        const Result<CoderComparison> comparison = compareCoders(m_study, m_settings.settings);
        if (!comparison) {
            return failure(comparison.error());
        }
        TimelineRequest request = m_settings.request;
        request.mostGammaFragments = std::min(request.mostGammaFragments, kMostGammaFragments);
        const auto figures = comparisonFigures(*comparison, request, m_progress);
        if (!figures) {
            return failure(ErrorCode::Cancelled);
        }
        m_report.pooled = figures->pooled;
        addFigures(*comparison, *figures);
        addConfusion(*comparison);
        addWhole(*timeline);
        for (const auto step :
             {&ReportMaker::addDifferences, &ReportMaker::addConsensus, &ReportMaker::addDrift}) {
            if (const Done done = (this->*step)(); !done) {
                return failure(done.error());
            }
            if (m_progress.cancelled()) {
                return failure(ErrorCode::Cancelled);
            }
        }
        finish(*comparison);
        return std::move(m_report);
    }

private:
    void add(Table table)
    {
        if (!table.rows.empty()) {
            m_report.tables.push_back(std::move(table));
        }
    }

    void addFigures(const CoderComparison& comparison, const ComparisonFigures& figures)
    {
        add(pooledTable(comparison, figures, FigureChoice::All, m_language));
        for (const FigureRows rows :
             {FigureRows::Codes, FigureRows::Categories, FigureRows::Recordings}) {
            Table table = figuresTable(comparison, figures, rows, FigureChoice::Main, m_language);
            table.notes.clear(); // said once, under the first table
            add(std::move(table));
        }
    }

    void addConfusion(const CoderComparison& comparison)
    {
        const std::size_t coders = m_settings.settings.coders.size();
        for (std::size_t first = 0; first < coders; ++first) {
            for (std::size_t second = first + 1; second < coders; ++second) {
                MatchSettings match;
                match.first = first;
                match.second = second;
                match.overlap = m_differences.overlap;
                match.tolerance = m_differences.tolerance.microseconds();
                const auto matches = listMatches(comparison, match);
                if (!matches) {
                    continue;
                }
                const Confusion confusion =
                    confusionOfEvents(*matches, comparison.input.data.codes);
                Table table = confusionTable(comparison, confusion, match, false, m_language).table;
                table.id += coders > 2 ? QStringLiteral("-%1-%2").arg(first + 1).arg(second + 1)
                                       : QString();
                add(std::move(table));
            }
        }
    }

    Done addDifferences()
    {
        Result<std::vector<RecordingDifferences>> all = studyDifferences(m_study, m_differences);
        if (!all) {
            return failure(all.error());
        }
        if (m_settings.settings.recording) {
            std::erase_if(*all, [this](const RecordingDifferences& one) {
                return !(one.recording == *m_settings.settings.recording);
            });
        }
        for (const RecordingDifferences& one : *all) {
            m_report.progress += progressOf(one);
        }
        add(bordersTable(m_study, m_differences, *all, m_language));
        const std::vector<CodeTypology> typology =
            differenceTypology(m_study, m_differences, *all, m_typology);
        add(typologyTable(m_study, m_differences, typology, m_typology));
        add(typologyReasonsTable(m_study, m_differences, typology, m_typology));
        add(settleProgressTable(m_study, *all, m_language));
        return {};
    }

    void addWhole(const StudyTimeline& timeline)
    {
        const double confidence = m_settings.request.timeline.confidence;
        add(answersTable(compareAnswers(m_study, timeline, m_settings.settings, confidence),
                         m_language));
        add(positionsTable(comparePositions(m_study, timeline, m_differences.overlap, confidence),
                           timeline.input.coders, m_language));
    }

    Done addConsensus()
    {
        const auto all =
            agreementWithConsensus(m_study, m_settings.settings, m_settings.request.timeline);
        if (!all) {
            return failure(all.error());
        }
        add(consensusAgreementTable(m_study, *all, m_language));
        add(consensusCodesTable(m_study, *all, m_language));
        return {};
    }

    /// Of all rounds and recordings: one round, or one recording, has no course.
    Done addDrift()
    {
        if (m_settings.settings.round || m_settings.settings.recording) {
            return {};
        }
        DriftSettings settings;
        settings.coders = m_settings.settings.coders;
        settings.timeline = m_settings.request.timeline;
        settings.threshold = m_settings.driftThreshold;
        settings.leastUnits = m_settings.driftLeastUnits;
        settings.language = m_language;
        const Result<AgreementDrift> drift = agreementDrift(m_study, settings);
        if (!drift) {
            return failure(drift.error());
        }
        for (const DriftBy by : {DriftBy::Round, DriftBy::Week, DriftBy::Revision}) {
            add(driftTable(*drift, by));
            if (drift->periods(by).size() > 1) {
                Table table = driftCodesTable(*drift, by);
                table.notes = {table.notes.back()}; // the others are said above
                add(std::move(table));
            }
        }
        m_drift = settings;
        return {};
    }

    void finish(const CoderComparison& comparison)
    {
        m_report.language = m_language;
        m_report.title = m_words("Overeenstemming tussen codeurs", "Agreement of coders");
        m_report.subtitle = m_study.info.title;
        m_report.newest = newestCoding(m_study, m_settings.settings.coders);
        const agreement::TimelineAgreement& whole = m_report.pooled.timeline;
        MethodsFacts facts;
        facts.settings = m_settings.settings;
        facts.request = m_settings.request;
        facts.recordings = whole.recordings;
        facts.seconds = whole.time / 1e6;
        facts.fragments.assign(comparison.input.data.coders, 0.0);
        for (const std::vector<double>& code : whole.codeFragments) {
            for (std::size_t coder = 0; coder < code.size(); ++coder) {
                facts.fragments[coder] += code[coder];
            }
        }
        facts.exclusive = whole.exclusive;
        facts.resampled = whole.resampled;
        facts.gamma = m_report.pooled.gamma.has_value();
        facts.differences = m_differences;
        facts.progress = m_report.progress;
        facts.drift = m_drift;
        facts.typology = m_typology;
        m_report.methods = agreementMethodsText(m_study, facts);
        report::Provenance lines;
        lines.emplace_back(m_words("Studie", "Study"), m_study.info.title);
        lines.emplace_back(m_words("Studie-id", "Study id"), m_study.info.id.toText());
        lines.emplace_back(m_words("Codeurs", "Coders"),
                           comparison.input.coders.join(QStringLiteral(", ")));
        lines.emplace_back(m_words("Versie van het codeboek", "Codebook revision"),
                           QString::number(m_study.codebooks.back().number));
        for (Table& table : m_report.tables) {
            table.provenance = lines;
        }
    }

    const study::Study& m_study;
    const AgreementReportSettings& m_settings;
    Progress& m_progress;
    QString m_language;
    ReportWords m_words;
    DifferenceSettings m_differences;
    TypologySettings m_typology;
    std::optional<DriftSettings> m_drift;
    AgreementReport m_report;
};

report::Origin originOf(const AgreementReport& report)
{
    report::Origin origin;
    origin.title = report.title + QStringLiteral(" · ") + report.subtitle;
    origin.program = QStringLiteral("Rozet %1").arg(programVersion());
    origin.written = report.newest;
    origin.language = report.language;
    return origin;
}

/// The paragraphs, for a workbook.
Table methodsTable(const AgreementReport& report)
{
    const ReportWords words(report.language);
    Table table;
    table.id = QStringLiteral("methods");
    table.title = words("Methode", "Methods");
    table.columns = {reportColumn(QStringLiteral("text"), words("tekst", "text"))};
    for (const QString& paragraph : report.methods) {
        table.rows.push_back({paragraph});
    }
    return table;
}

} // namespace

Result<AgreementReport> agreementReport(const study::Study& study,
                                        const AgreementReportSettings& settings, Progress& progress)
{
    return ReportMaker(study, settings, progress).make();
}

QDateTime newestCoding(const study::Study& study, const std::vector<study::CoderId>& coders)
{
    qint64 newest = study.info.created.toMSecsSinceEpoch();
    for (const study::Coding& coding : study.codings) {
        const study::Coder* coder = study.coders.find(coding.header.coder);
        const bool counts = std::ranges::find(coders, coding.header.coder) != coders.end() ||
                            (coder != nullptr && coder->role == study::CoderRole::Consensus);
        if (!counts) {
            continue;
        }
        for (const study::Fragment& fragment : coding.fragments) {
            newest = std::max({newest, fragment.createdMs, fragment.modifiedMs});
        }
        for (const study::Settlement& settlement : coding.settlements) {
            newest = std::max(newest, settlement.settledMs);
        }
    }
    for (const study::CodingEvent& event : study.events) {
        newest = std::max(newest, event.atMs);
    }
    return QDateTime::fromMSecsSinceEpoch(newest, Qt::UTC);
}

report::Document agreementDocument(const AgreementReport& report)
{
    const ReportWords words(report.language);
    report::Document document;
    document.title = report.title;
    document.subtitle = report.subtitle;
    const QString whole = words("Over hele opnamen", "About whole recordings");
    const std::pair<const char*, QString> chapters[] = {
        {"agreement-answers", whole},
        {"whole", whole},
        {"agreement-", words("Overeenstemming over fragmenten", "Agreement about fragments")},
        {"difference", words("Verschillen", "Differences")},
        {"consensus", words("Consensus", "Consensus")},
        {"drift", words("Verloop", "Drift")}};
    QString last;
    for (const Table& table : report.tables) {
        const auto chapter = std::ranges::find_if(chapters, [&table](const auto& one) {
            return table.id.startsWith(QLatin1String(one.first));
        });
        if (chapter != std::end(chapters) && chapter->second != last) {
            last = chapter->second;
            document.blocks.emplace_back(report::Heading{1, last});
        }
        document.blocks.emplace_back(table);
    }
    if (report.tables.empty()) {
        document.blocks.emplace_back(
            report::Paragraph{words("Nog geen opname is door twee van deze codeurs gecodeerd.",
                                    "No recording was coded by two of these coders yet."),
                              report::ParagraphKind::Lead});
    }
    document.blocks.emplace_back(report::Heading{1, words("Methode", "Methods")});
    for (const QString& paragraph : report.methods) {
        document.blocks.emplace_back(report::Paragraph{paragraph, report::ParagraphKind::Normal});
    }
    return document;
}

Done writeAgreementReport(const AgreementReport& report, const QString& path)
{
    const report::Origin origin = originOf(report);
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("xlsx")) {
        std::vector<Table> tables = report.tables;
        tables.push_back(methodsTable(report));
        return report::writeXlsx(tables, origin, path);
    }
    if (ending == QLatin1String("html") || ending == QLatin1String("htm")) {
        return report::writeHtml(agreementDocument(report), origin, path);
    }
    if (ending == QLatin1String("docx")) {
        return report::writeDocx(agreementDocument(report), origin, path);
    }
    return failure(ErrorCode::ExportUnknownFormat, path, QString(), ending,
                   QStringLiteral("xlsx, html, docx"));
}

} // namespace rozet::workflow
