// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/compare/compare_state.h"

#include "core/workflow/coders.h"
#include "core/workflow/error_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <set>

namespace rozet::widgets {

namespace {

constexpr int kRefreshAfterMs = 120;

QString viewName()
{
    return QStringLiteral("compare");
}

} // namespace

CompareState::CompareState(const Workbench& bench, QObject* parent)
    : QObject(parent), m_bench(bench)
{
    m_later.setSingleShot(true);
    m_later.setInterval(kRefreshAfterMs);
    connect(&m_later, &QTimer::timeout, this, &CompareState::refresh);
    const auto soon = [this] {
        m_stale = true;
        if (m_watched && !m_later.isActive()) {
            m_later.start();
        }
    };
    connect(&m_bench.session, &session::StudySession::studyChanged, this, soon);
    connect(&m_bench.session, &session::StudySession::coderChanged, this, soon);
    readChoices();
}

void CompareState::readChoices()
{
    const QJsonObject kept =
        QJsonDocument::fromJson(
            m_bench.settings.viewOf(m_bench.study().info.id.toText(), viewName()).toUtf8())
            .object();
    const auto text = [&kept](const char* key) {
        return kept.value(QLatin1String(key)).toString();
    };
    for (const QJsonValue& id : kept.value(QLatin1String("coders")).toArray()) {
        m_choices.coders.push_back(study::CoderId::fromText(id.toString()));
    }
    if (!text("round").isEmpty()) {
        m_choices.round = study::RoundId::fromText(text("round"));
    }
    if (!text("recording").isEmpty()) {
        m_choices.recording = study::RecordingId::fromText(text("recording"));
    }
    m_choices.overlap = std::clamp(kept.value(QLatin1String("overlap")).toDouble(0.6), 0.0, 1.0);
    m_choices.tolerance = MediaDuration::fromMilliseconds(
        std::clamp(kept.value(QLatin1String("tolerance_ms")).toInt(500), 0, 60'000));
    m_choices.withinCategories = kept.value(QLatin1String("within_categories")).toBool(true);
    m_choices.first = study::CoderId::fromText(text("first"));
    m_choices.second = study::CoderId::fromText(text("second"));
}

void CompareState::keepChoices() const
{
    QJsonArray coders;
    for (const study::CoderId& id : m_choices.coders) {
        coders.append(id.toText());
    }
    const QJsonObject kept{
        {QStringLiteral("coders"), coders},
        {QStringLiteral("round"), m_choices.round ? m_choices.round->toText() : QString()},
        {QStringLiteral("recording"),
         m_choices.recording ? m_choices.recording->toText() : QString()},
        {QStringLiteral("overlap"), m_choices.overlap},
        {QStringLiteral("tolerance_ms"),
         static_cast<int>(m_choices.tolerance.microseconds() / 1000)},
        {QStringLiteral("within_categories"), m_choices.withinCategories},
        {QStringLiteral("first"), m_choices.first.toText()},
        {QStringLiteral("second"), m_choices.second.toText()}};
    m_bench.settings.rememberView(
        m_bench.study().info.id.toText(), viewName(),
        QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
}

void CompareState::choose(const CompareChoices& choices)
{
    if (choices == m_choices) {
        return;
    }
    const bool onlySettings = choices.coders == m_choices.coders &&
                              choices.round == m_choices.round &&
                              choices.recording == m_choices.recording;
    m_choices = choices;
    keepChoices();
    if (!onlySettings || m_stale) {
        refresh();
        return;
    }
    repairChoices();
    refreshDifferences();
    Q_EMIT settingsChanged();
}

void CompareState::setWatched(bool watched)
{
    m_watched = watched;
    if (m_watched && m_stale) {
        refresh();
    }
}

void CompareState::refreshNow()
{
    if (m_stale) {
        refresh();
    }
}

void CompareState::refreshCoders()
{
    std::set<study::CoderId> coded;
    for (const study::Coding& coding : m_bench.study().codings) {
        if (coding.header.state != study::CodingState::NotStarted) {
            coded.insert(coding.header.coder);
        }
    }
    m_coders.clear();
    for (const study::Coder& coder : workflow::codersByName(m_bench.study())) {
        if (coded.contains(coder.id)) {
            m_coders.push_back(coder);
        }
    }
}

/// What was chosen may be gone; without a choice the coders themselves are compared, not the
/// consensus.
void CompareState::repairChoices()
{
    const auto there = [this](const study::CoderId& id) {
        return std::ranges::any_of(m_coders,
                                   [&](const study::Coder& coder) { return coder.id == id; });
    };
    std::vector<study::CoderId>& chosen = m_choices.coders;
    std::erase_if(chosen, [&](const study::CoderId& id) { return !there(id); });
    for (const study::Coder& coder : m_coders) {
        const bool isNew = std::ranges::find(chosen, coder.id) == chosen.end();
        if (chosen.size() < 2 && isNew && coder.role == study::CoderRole::Coder) {
            chosen.push_back(coder.id);
        }
    }
    if (m_choices.round && m_bench.study().rounds.find(*m_choices.round) == nullptr) {
        m_choices.round.reset();
    }
    const auto isChosen = [&](const study::CoderId& id) {
        return std::ranges::find(chosen, id) != chosen.end();
    };
    if (!isChosen(m_choices.first) || !isChosen(m_choices.second) ||
        m_choices.first == m_choices.second) {
        m_choices.first = chosen.empty() ? study::CoderId() : chosen[0];
        m_choices.second = chosen.size() < 2 ? study::CoderId() : chosen[1];
    }
}

workflow::StudyAgreementSettings CompareState::agreementSettings() const
{
    workflow::StudyAgreementSettings settings;
    settings.coders = m_choices.coders;
    settings.round = m_choices.round;
    settings.recording = m_choices.recording;
    settings.language = m_bench.language;
    return settings;
}

workflow::DifferenceSettings CompareState::differenceSettings() const
{
    workflow::DifferenceSettings settings;
    settings.coders = m_choices.coders;
    settings.round = m_choices.round;
    settings.overlap = m_choices.overlap;
    settings.tolerance = m_choices.tolerance;
    return settings;
}

workflow::MatchSettings CompareState::matchSettings() const
{
    workflow::MatchSettings settings;
    const auto placeOf = [this](const study::CoderId& id) {
        const auto found = std::ranges::find(m_choices.coders, id);
        return static_cast<std::size_t>(found - m_choices.coders.begin());
    };
    settings.first = placeOf(m_choices.first);
    settings.second = placeOf(m_choices.second);
    settings.overlap = m_choices.overlap;
    settings.tolerance = m_choices.tolerance.microseconds();
    settings.withinCategories = m_choices.withinCategories;
    return settings;
}

void CompareState::refresh()
{
    m_later.stop();
    m_stale = false;
    m_comparison.reset();
    m_recordings.clear();
    m_differences.clear();
    m_why.clear();
    refreshCoders();
    repairChoices();
    if (m_choices.coders.size() < 2) {
        m_why = m_bench.study().codings.isEmpty()
                    ? tr("Here you see where two coders differ. Let two people code the same "
                         "recording, each under a name of their own.")
                    : tr("Both coders must close their coding of the same recording first. Until "
                         "then nobody sees what the other did.");
        Q_EMIT changed();
        return;
    }
    workflow::StudyAgreementSettings everything = agreementSettings();
    everything.recording.reset();
    const auto whole = workflow::studyTimeline(m_bench.study(), everything);
    if (!whole) {
        m_why = workflow::errorText(whole.error());
        Q_EMIT changed();
        return;
    }
    for (std::size_t index = 0; index < whole->recordings.size(); ++index) {
        const auto& coders = whole->input.data.recordings[index].coders;
        if (std::ranges::count_if(coders, [](const auto& track) { return track.coded; }) >= 2) {
            m_recordings.push_back(whole->recordings[index]);
        }
    }
    if (m_recordings.empty()) {
        m_why = tr("These coders have no recording in common that both have closed. Both coders "
                   "must close their coding of a recording first, or choose another round.");
        Q_EMIT changed();
        return;
    }
    if (m_choices.recording &&
        std::ranges::find(m_recordings, *m_choices.recording) == m_recordings.end()) {
        m_choices.recording.reset();
    }
    auto comparison = workflow::compareCoders(m_bench.study(), agreementSettings());
    if (comparison) {
        m_comparison = std::make_shared<const workflow::CoderComparison>(std::move(*comparison));
        refreshDifferences();
    } else {
        m_why = workflow::errorText(comparison.error());
    }
    Q_EMIT changed();
}

void CompareState::refreshDifferences()
{
    m_differences.clear();
    if (m_choices.recording) {
        auto one = workflow::recordingDifferences(m_bench.study(), *m_choices.recording,
                                                  differenceSettings());
        if (one) {
            m_differences.push_back(std::move(*one));
        }
        return;
    }
    if (auto all = workflow::studyDifferences(m_bench.study(), differenceSettings())) {
        m_differences = std::move(*all);
    }
}

QString CompareState::coderName(const study::CoderId& id) const
{
    const study::Coder* coder = m_bench.study().coders.find(id);
    return coder == nullptr ? QStringLiteral("?") : coder->name;
}

const codebook::Codebook* CompareState::book() const
{
    const codebook::CodebookRevision* revision = m_bench.study().currentCodebook();
    return revision == nullptr ? nullptr : &revision->codebook;
}

} // namespace rozet::widgets
