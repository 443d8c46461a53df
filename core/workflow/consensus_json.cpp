// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/consensus_json.h"

#include "core/workflow/agreement_cells.h"
#include "core/workflow/agreement_json.h"

#include <QJsonArray>

namespace rozet::workflow {

namespace {

QString coderNameOf(const study::Study& study, const study::CoderId& id)
{
    const study::Coder* coder = study.coders.find(id);
    return coder == nullptr ? id.toText() : coder->name;
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString kindName(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Fragment:
        return QStringLiteral("fragment");
    case DifferenceKind::Answer:
        return QStringLiteral("answer");
    case DifferenceKind::Position:
        break;
    }
    return QStringLiteral("position");
}

QJsonArray codesOf(const study::Fragment& fragment)
{
    QJsonArray codes;
    for (const codebook::CodeId& id : fragment.codes) {
        codes.append(id.text());
    }
    return codes;
}

class JsonMaker
{
public:
    JsonMaker(const study::Study& study, const ConsensusOverview& overview)
        : m_study(study), m_overview(overview)
    {
    }

    [[nodiscard]] QJsonObject make() const
    {
        QJsonArray coders;
        for (const study::CoderId& id : m_overview.settings.coders) {
            coders.append(coderNameOf(m_study, id));
        }
        QJsonArray recordings;
        for (const RecordingDifferences& one : m_overview.recordings) {
            recordings.append(ofRecording(one));
        }
        return {
            {QStringLiteral("coders"), coders},
            {QStringLiteral("parameters"),
             QJsonObject{{QStringLiteral("overlap"), m_overview.settings.overlap},
                         {QStringLiteral("tolerance"), m_overview.settings.tolerance.seconds()},
                         {QStringLiteral("least_units"), m_overview.typologySettings.leastUnits}}},
            {QStringLiteral("progress"), ofProgress(m_overview.progress)},
            {QStringLiteral("recordings"), recordings},
            {QStringLiteral("typology"), typology()},
            {QStringLiteral("agreement_with_consensus"), agreement()}};
    }

private:
    static QJsonObject ofProgress(const SettleProgress& progress)
    {
        return {{QStringLiteral("total"), progress.total},
                {QStringLiteral("settled"), progress.settled},
                {QStringLiteral("open"), progress.open()},
                {QStringLiteral("open_same"), progress.openSame},
                {QStringLiteral("outdated"), progress.outdated}};
    }

    [[nodiscard]] QJsonObject ofRecording(const RecordingDifferences& one) const
    {
        const study::Recording* recording = m_study.recordings.find(one.recording);
        QJsonArray settled;
        QJsonArray open;
        for (const Difference& item : one.items) {
            (item.state == DifferenceState::Settled ? settled : open).append(ofItem(item));
        }
        QJsonObject json{
            {QStringLiteral("recording"), recording == nullptr ? QString() : recording->name},
            {QStringLiteral("id"), one.recording.toText()},
            {QStringLiteral("closed"), one.closed},
            {QStringLiteral("consensus"), !one.consensus ? QJsonValue(QJsonValue::Null)
                                          : one.consensusClosed
                                              ? QJsonValue(QStringLiteral("closed"))
                                              : QJsonValue(QStringLiteral("busy"))},
            {QStringLiteral("consensus_without_settling"), one.consensusOther},
            {QStringLiteral("progress"), ofProgress(progressOf(one))},
            {QStringLiteral("settled"), settled},
            {QStringLiteral("open"), open}};
        return json;
    }

    [[nodiscard]] QJsonObject ofItem(const Difference& item) const
    {
        QJsonObject json{{QStringLiteral("id"), item.id.text()},
                         {QStringLiteral("kind"), kindName(item.kind)},
                         {QStringLiteral("verdict"), verdictName(item.verdict)},
                         {QStringLiteral("same"), item.isSame()},
                         {QStringLiteral("state"),
                          item.state == DifferenceState::Open      ? QStringLiteral("open")
                          : item.state == DifferenceState::Settled ? QStringLiteral("settled")
                                                                   : QStringLiteral("outdated")}};
        QJsonObject coders;
        for (std::size_t coder = 0; coder < m_overview.settings.coders.size(); ++coder) {
            coders.insert(coderNameOf(m_study, m_overview.settings.coders[coder]),
                          ofCoder(item, coder));
        }
        switch (item.kind) {
        case DifferenceKind::Fragment:
            json.insert(QStringLiteral("start"), item.span.start.seconds());
            json.insert(QStringLiteral("end"), item.span.end.seconds());
            json.insert(QStringLiteral("overlap"), item.overlap);
            json.insert(QStringLiteral("positions_differ"), item.positionsDiffer);
            break;
        case DifferenceKind::Answer:
            json.insert(QStringLiteral("code"), item.code.text());
            break;
        case DifferenceKind::Position:
            json.insert(QStringLiteral("party"), item.party == study::Party::Mentor
                                                     ? QStringLiteral("mentor")
                                                     : QStringLiteral("student"));
            break;
        }
        json.insert(QStringLiteral("by_coder"), coders);
        if (item.settlement) {
            json.insert(QStringLiteral("settlement"), ofSettlement(*item.settlement));
        }
        return json;
    }

    static QJsonValue ofCoder(const Difference& item, std::size_t coder)
    {
        if (!item.has(coder)) {
            return QJsonValue::Null;
        }
        switch (item.kind) {
        case DifferenceKind::Fragment: {
            const study::Fragment& fragment = *item.fragments[coder];
            return QJsonObject{{QStringLiteral("id"), fragment.id.toText()},
                               {QStringLiteral("start"), fragment.span.start.seconds()},
                               {QStringLiteral("end"), fragment.span.end.seconds()},
                               {QStringLiteral("codes"), codesOf(fragment)}};
        }
        case DifferenceKind::Answer:
            return item.answers[coder]->value;
        case DifferenceKind::Position:
            break;
        }
        return item.positions[coder]->sector;
    }

    [[nodiscard]] QJsonObject ofSettlement(const study::Settlement& settlement) const
    {
        return {{QStringLiteral("id"), settlement.id.toText()},
                {QStringLiteral("choice"), choiceName(settlement.choice)},
                {QStringLiteral("taken"), settlement.taken
                                              ? QJsonValue(coderNameOf(m_study, *settlement.taken))
                                              : QJsonValue(QJsonValue::Null)},
                {QStringLiteral("reason"), settlement.reason
                                               ? QJsonValue(reasonName(*settlement.reason))
                                               : QJsonValue(QJsonValue::Null)},
                {QStringLiteral("note"), textOrNull(settlement.note)},
                {QStringLiteral("settled_by"), coderNameOf(m_study, settlement.settledBy)},
                {QStringLiteral("settled_ms"), settlement.settledMs}};
    }

    [[nodiscard]] QJsonArray typology() const
    {
        QJsonArray list;
        for (const CodeTypology& code : m_overview.typology) {
            QJsonObject missed;
            for (std::size_t coder = 0; coder < code.missedBy.size(); ++coder) {
                missed.insert(coderNameOf(m_study, m_overview.settings.coders[coder]),
                              code.missedBy[coder]);
            }
            QJsonArray instead;
            for (const auto& [id, count] : code.neighbours) {
                instead.append(QJsonObject{{QStringLiteral("code"), id.text()},
                                           {QStringLiteral("count"), count}});
            }
            QJsonObject reasons;
            for (std::size_t reason = 0; reason < kSettlementReasons; ++reason) {
                reasons.insert(reasonName(static_cast<study::SettlementReason>(reason)),
                               code.reasons[reason]);
            }
            list.append(QJsonObject{{QStringLiteral("code"), code.code.text()},
                                    {QStringLiteral("label"), code.label},
                                    {QStringLiteral("level"), code.ofRecording
                                                                  ? QStringLiteral("recording")
                                                                  : QStringLiteral("fragment")},
                                    {QStringLiteral("units"), code.units},
                                    {QStringLiteral("same"), code.same},
                                    {QStringLiteral("different_code"), code.otherCode},
                                    {QStringLiteral("boundary"), code.borders},
                                    {QStringLiteral("missed"), code.missed},
                                    {QStringLiteral("missed_by"), missed},
                                    {QStringLiteral("instead"), instead},
                                    {QStringLiteral("reasons"), reasons},
                                    {QStringLiteral("settled"), code.settled},
                                    {QStringLiteral("about_meaning"), code.meaning},
                                    {QStringLiteral("about_meaning_share"), code.meaningShare()},
                                    {QStringLiteral("sharpen"), code.sharpen}});
        }
        return list;
    }

    [[nodiscard]] QJsonArray agreement() const
    {
        QJsonArray list;
        for (const ConsensusAgreement& one : m_overview.agreement) {
            QJsonObject coefficients;
            for (std::size_t i = 0; i < agreement::kTimelineCoefficients; ++i) {
                const auto coefficient = static_cast<agreement::TimelineCoefficient>(i);
                if (agreement::isOverall(coefficient)) {
                    coefficients.insert(timelineKey(coefficient),
                                        estimateJson(one.figures.of(coefficient),
                                                     m_overview.typologySettings.language));
                }
            }
            list.append(QJsonObject{
                {QStringLiteral("coder"), coderNameOf(m_study, one.coder)},
                {QStringLiteral("recordings"), static_cast<qint64>(one.figures.recordings)},
                {QStringLiteral("coefficients"), coefficients}});
        }
        return list;
    }

    const study::Study& m_study;
    const ConsensusOverview& m_overview;
};

} // namespace

Result<ConsensusOverview> consensusOverview(const study::Study& study,
                                            const DifferenceSettings& settings,
                                            const TypologySettings& typology)
{
    Result<std::vector<RecordingDifferences>> recordings = studyDifferences(study, settings);
    if (!recordings) {
        return failure(recordings.error());
    }
    ConsensusOverview overview;
    overview.settings = settings;
    overview.typologySettings = typology;
    overview.recordings = *std::move(recordings);
    for (const RecordingDifferences& one : overview.recordings) {
        overview.progress += progressOf(one);
    }
    overview.typology = differenceTypology(study, settings, overview.recordings, typology);
    StudyAgreementSettings each;
    each.coders = settings.coders;
    each.round = settings.round;
    each.language = typology.language;
    agreement::TimelineSettings timeline;
    timeline.overlap = settings.overlap;
    timeline.tolerance = settings.tolerance.microseconds();
    Result<std::vector<ConsensusAgreement>> with = agreementWithConsensus(study, each, timeline);
    if (!with) {
        return failure(with.error());
    }
    overview.agreement = *std::move(with);
    return overview;
}

std::vector<report::Table> consensusTables(const study::Study& study,
                                           const ConsensusOverview& overview)
{
    const QString& language = overview.typologySettings.language;
    std::vector<report::Table> tables{
        settleProgressTable(study, overview.recordings, language),
        typologyTable(study, overview.settings, overview.typology, overview.typologySettings),
        typologyReasonsTable(study, overview.settings, overview.typology,
                             overview.typologySettings),
        consensusAgreementTable(study, overview.agreement, language),
        consensusCodesTable(study, overview.agreement, language)};
    std::erase_if(tables, [](const report::Table& table) { return table.rows.empty(); });
    return tables;
}

AgreementReport consensusReport(const study::Study& study, const ConsensusOverview& overview)
{
    const QString& language = overview.typologySettings.language;
    const ReportWords words(language);
    AgreementReport report;
    report.tables = consensusTables(study, overview);
    report.title = words("Consensus", "Consensus");
    report.subtitle = study.info.title;
    report.language = language;
    report.progress = overview.progress;
    report.newest = newestCoding(study, overview.settings.coders);
    MethodsFacts facts;
    facts.settings.coders = overview.settings.coders;
    facts.settings.language = language;
    facts.differences = overview.settings;
    facts.progress = overview.progress;
    report.methods = consensusMethodsText(study, facts);
    return report;
}

QJsonObject consensusJson(const study::Study& study, const ConsensusOverview& overview)
{
    return JsonMaker(study, overview).make();
}

QString verdictName(agreement::Verdict verdict)
{
    switch (verdict) {
    case agreement::Verdict::Same:
        return QStringLiteral("same");
    case agreement::Verdict::DifferentCode:
        return QStringLiteral("different_code");
    case agreement::Verdict::Boundary:
        return QStringLiteral("boundary");
    case agreement::Verdict::Unmatched:
        break;
    }
    return QStringLiteral("unmatched");
}

} // namespace rozet::workflow
