// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/coding_progress.h"

#include "core/workflow/coders.h"
#include "core/workflow/rounds.h"
#include "core/workflow/tally_words.h"

#include <algorithm>

namespace rozet::workflow {

namespace {

using report::Cell;
using report::ColumnKind;
using report::Undefined;
using study::Coding;
using study::CodingState;

MediaTime reachedIn(const Coding& coding)
{
    MediaTime reached;
    for (const study::Fragment& fragment : coding.fragments) {
        reached = std::max(reached, fragment.span.end);
    }
    for (const study::Trace& trace : coding.traces) {
        if (!trace.samples.empty()) {
            reached = std::max(reached, trace.samples.back().time);
        }
    }
    return reached;
}

qint64 activeIn(const Coding& coding)
{
    qint64 sum = 0;
    for (const auto& [day, milliseconds] : coding.activeTime) {
        sum += milliseconds;
    }
    return sum;
}

CodingFacts factsOf(const study::Study& study, const study::Recording& recording,
                    const Coding& coding, bool hidden)
{
    CodingFacts facts;
    facts.recording = recording.name;
    const study::Round* round =
        coding.header.round ? study.rounds.find(*coding.header.round) : nullptr;
    facts.round = round == nullptr ? QString() : round->name;
    facts.state = coding.header.state;
    facts.hidden = hidden;
    if (hidden) {
        return facts;
    }
    facts.fragments = static_cast<qsizetype>(coding.fragments.size());
    facts.reached = reachedIn(coding);
    facts.activeMs = activeIn(coding);
    const double length = recording.duration.seconds();
    if (length > 0) {
        facts.reachedShare = std::min(1.0, facts.reached->seconds() / length);
        if (*facts.activeMs > 0) {
            constexpr double kMinute = 60;
            facts.activeMsPerMinute = static_cast<double>(*facts.activeMs) / (length / kMinute);
        }
    }
    return facts;
}

std::optional<double> median(std::vector<double> values)
{
    if (values.empty()) {
        return std::nullopt;
    }
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

void addUp(CoderProgress& coder,
           const std::vector<std::pair<const study::Recording*, const Coding*>>& codings)
{
    qsizetype fragments = 0;
    qint64 active = 0;
    double length = 0;
    double reached = 0;
    bool lengths = true;
    bool hidden = false;
    std::vector<double> paces;
    for (std::size_t i = 0; i < codings.size(); ++i) {
        const CodingFacts& facts = coder.codings[i];
        coder.notStarted += facts.state == CodingState::NotStarted ? 1 : 0;
        coder.busy += facts.state == CodingState::Busy ? 1 : 0;
        coder.closed += facts.state == CodingState::Closed ? 1 : 0;
        hidden = hidden || facts.hidden;
        fragments += facts.fragments.value_or(0);
        active += facts.activeMs.value_or(0);
        const double seconds = codings[i].first->duration.seconds();
        lengths = lengths && seconds > 0;
        length += seconds;
        reached += facts.reachedShare.value_or(0) * seconds;
        if (facts.state == CodingState::Closed && facts.activeMsPerMinute) {
            paces.push_back(*facts.activeMsPerMinute);
        }
    }
    coder.assigned = static_cast<int>(codings.size());
    if (!hidden) {
        coder.fragments = fragments;
        coder.activeMs = active;
        if (lengths && length > 0) {
            coder.reachedShare = reached / length;
        }
    }
    coder.medianMsPerMinute = median(std::move(paces));
}

class ProgressTables
{
public:
    explicit ProgressTables(const QString& language) : m_words(language) {}

    [[nodiscard]] report::Column column(const char* key, const char* dutch, const char* english,
                                        ColumnKind kind) const
    {
        report::Column made;
        made.key = QString::fromLatin1(key);
        made.heading = m_words.pick(dutch, english);
        made.kind = kind;
        made.decimals = kind == ColumnKind::Percent ? 0 : 1;
        return made;
    }

    void addMeasures(report::Table& table) const
    {
        table.columns.push_back(column("fragments", "Fragmenten", "Fragments", ColumnKind::Count));
        table.columns.push_back(column("reached", "Gekomen tot", "Reached", ColumnKind::Percent));
        table.columns.push_back(column("active", "Werktijd", "Active time", ColumnKind::Duration));
        table.columns.push_back(column("pace", "Min werk per min opname",
                                       "Min of work per min of recording", ColumnKind::Number));
    }

    void addCells(std::vector<Cell>& row, const std::optional<qsizetype>& fragments,
                  const std::optional<double>& reached, const std::optional<qint64>& active,
                  const std::optional<double>& pace, bool hidden) const
    {
        const Undefined secret{m_words.pick("niet te zien tot de codering is afgesloten",
                                            "not shown until the coding is closed")};
        const Undefined length{m_words.pick("de lengte van een opname is niet bekend",
                                            "the length of a recording is not known")};
        const Undefined none{m_words.pick("nog geen afgesloten codering met werktijd",
                                          "no closed coding with active time yet")};
        constexpr double kSecond = 1000;
        constexpr double kMinute = 60'000;
        row.push_back(fragments ? Cell(qint64(*fragments)) : Cell(secret));
        row.push_back(reached ? Cell(*reached * 100) : hidden ? Cell(secret) : Cell(length));
        row.push_back(active ? Cell(static_cast<double>(*active) / kSecond) : Cell(secret));
        row.push_back(pace ? Cell(*pace / kMinute) : hidden ? Cell(secret) : Cell(none));
    }

    [[nodiscard]] const TallyWords& words() const { return m_words; }

    [[nodiscard]] QString state(CodingState state) const
    {
        return state == CodingState::Closed ? m_words.pick("afgesloten", "closed")
               : state == CodingState::Busy ? m_words.pick("bezig", "busy")
                                            : m_words.pick("niet begonnen", "not started");
    }

private:
    TallyWords m_words;
};

} // namespace

std::vector<CoderProgress> codingProgress(const study::Study& study,
                                          const std::optional<study::CoderId>& viewer)
{
    const std::set<study::CodingId> hidden = study::hiddenCodings(study, {viewer});
    std::vector<CoderProgress> all;
    for (const study::Coder& coder : codersByName(study)) {
        CoderProgress progress;
        progress.coder = coder.id;
        progress.name = coder.name;
        std::vector<std::pair<const study::Recording*, const Coding*>> codings;
        for (const study::Recording* recording : study::recordingsByName(study)) {
            for (const Coding* coding : codingsOfCoder(study, recording->id, coder.id)) {
                codings.emplace_back(recording, coding);
                progress.codings.push_back(
                    factsOf(study, *recording, *coding, hidden.contains(coding->id)));
            }
        }
        addUp(progress, codings);
        all.push_back(std::move(progress));
    }
    return all;
}

report::Table progressTable(const std::vector<CoderProgress>& progress, const QString& language)
{
    const ProgressTables tables(language);
    report::Table table;
    table.id = QStringLiteral("progress");
    table.title = tables.words().pick("Voortgang per codeur", "Progress per coder");
    table.columns = {
        tables.column("coder", "Codeur", "Coder", ColumnKind::Text),
        tables.column("assigned", "Toegewezen", "Assigned", ColumnKind::Count),
        tables.column("not_started", "Niet begonnen", "Not started", ColumnKind::Count),
        tables.column("busy", "Bezig", "Busy", ColumnKind::Count),
        tables.column("closed", "Afgesloten", "Closed", ColumnKind::Count)};
    tables.addMeasures(table);
    for (const CoderProgress& one : progress) {
        std::vector<Cell> row{one.name, qint64(one.assigned), qint64(one.notStarted),
                              qint64(one.busy), qint64(one.closed)};
        const bool hidden =
            std::ranges::any_of(one.codings, [](const CodingFacts& facts) { return facts.hidden; });
        tables.addCells(row, one.fragments, one.reachedShare, one.activeMs, one.medianMsPerMinute,
                        hidden);
        table.rows.push_back(std::move(row));
    }
    return table;
}

report::Table codingsTable(const CoderProgress& coder, const QString& language)
{
    const ProgressTables tables(language);
    report::Table table;
    table.id = QStringLiteral("progress-codings");
    table.title = coder.name;
    table.columns = {tables.column("recording", "Opname", "Recording", ColumnKind::Text),
                     tables.column("round", "Ronde", "Round", ColumnKind::Text),
                     tables.column("state", "Stand", "State", ColumnKind::Text)};
    tables.addMeasures(table);
    for (const CodingFacts& facts : coder.codings) {
        std::vector<Cell> row{facts.recording, facts.round, tables.state(facts.state)};
        tables.addCells(row, facts.fragments, facts.reachedShare, facts.activeMs,
                        facts.activeMsPerMinute, facts.hidden);
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace rozet::workflow
