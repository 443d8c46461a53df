// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/codebook/uses_page.h"

#include "app/widgets/codebook/place_table.h"
#include "app/widgets/common/empty_state.h"
#include "app/widgets/common/icons.h"
#include "core/workflow/anchors.h"
#include "core/workflow/find_fragments.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rozet::widgets {

namespace {

constexpr int kRefreshAfterMs = 120;

} // namespace

std::optional<study::CoderId> onlyCoder(const session::StudySession& session)
{
    const study::Coder* me = session.study().coders.find(session.coder());
    return me != nullptr && me->role == study::CoderRole::Coder ? std::optional(me->id)
                                                                : std::nullopt;
}

UsesPage::UsesPage(const Workbench& bench, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_summary(new QLabel(this))
    , m_clip(new QPushButton(icon(QStringLiteral("tag")), tr("Make it an anchor clip"), this))
    , m_empty(new EmptyState(QStringLiteral("tag"), QString(), QString(), this))
    , m_table(new PlaceTable(bench, tr("Where the code was given"), this))
    , m_pages(new QStackedWidget(this))
{
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(12, 8, 12, 4);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_summary);
    column->addWidget(m_pages, 1);
    m_clip->setAccessibleName(m_clip->text());
    m_clip->setToolTip(
        tr("Keep the chosen places with the code, as what it means. Everybody in the "
           "team sees them."));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 8, 12, 10);
    row->addWidget(m_clip);
    row->addStretch();
    column->addLayout(row);
    connect(m_clip, &QPushButton::clicked, this, &UsesPage::makeClips);
    m_later.setSingleShot(true);
    m_later.setInterval(kRefreshAfterMs);
    connect(&m_later, &QTimer::timeout, this, &UsesPage::refresh);
    connect(&m_bench.session, &session::StudySession::studyChanged, this, &UsesPage::refreshSoon);
    connect(&m_bench.session, &session::StudySession::coderChanged, this, &UsesPage::refreshSoon);
}

void UsesPage::refreshSoon()
{
    m_stale = true;
    if (isVisible()) {
        m_later.start();
    }
}

void UsesPage::setCode(const codebook::CodeId& code)
{
    if (!(code == m_code) || m_stale) {
        m_code = code;
        refreshSoon();
    }
}

void UsesPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void UsesPage::makeClips()
{
    study::Composite steps;
    for (const int row : m_table->chosenRows()) {
        const PlaceRow& place = m_table->places().rows()[static_cast<std::size_t>(row)];
        const auto anchor = place.fragment ? workflow::anchorFrom(m_bench.study(), place.coding,
                                                                  *place.fragment, m_code)
                                           : std::nullopt;
        if (anchor) {
            steps.changes.emplace_back(study::Add<study::Anchor>{*anchor});
        }
    }
    const int made = static_cast<int>(steps.changes.size());
    if (made == 0) {
        m_bench.say(tr("Choose fragments that are not anchor clips of this code yet."),
                    Saying::Problem);
    } else if (m_bench.session.edit(steps, tr("Add %n anchor clip(s)", nullptr, made))) {
        m_bench.say(
            tr("%n anchor clip(s) added; they stand under “Clips and notes”.", nullptr, made),
            Saying::Note);
    }
}

QString UsesPage::summary() const
{
    return m_summary->text();
}

void UsesPage::refresh()
{
    m_later.stop();
    m_stale = false;
    const study::Study& study = m_bench.study();
    std::vector<PlaceRow> rows;
    std::set<study::RecordingId> recordings;
    const std::optional<study::CoderId> only = onlyCoder(m_bench.session);
    int answers = 0;
    if (!m_code.isEmpty()) {
        workflow::FragmentQuery query;
        query.codes = {m_code};
        if (only) {
            query.coders = {*only};
        }
        for (const workflow::FoundFragment& one : workflow::findFragments(study, query)) {
            rows.push_back({one.coding, one.fragment});
            recordings.insert(study.codings.find(one.coding)->header.recording);
        }
        for (const study::Coding& coding : study.codings) {
            if (coding.recordingCodes.contains(m_code) && (!only || coding.header.coder == *only)) {
                rows.push_back({coding.id, std::nullopt});
                recordings.insert(coding.header.recording);
                ++answers;
            }
        }
    }
    m_pages->setCurrentIndex(rows.empty() ? 0 : 1);
    m_summary->setVisible(!rows.empty());
    m_clip->setVisible(!rows.empty());
    if (rows.empty()) {
        m_empty->setTexts(m_code.isEmpty() ? tr("No code is chosen") : tr("Not used yet"),
                          m_code.isEmpty()
                              ? tr("Choose a code in the tree to see where it was given.")
                          : only ? tr("You did not give this code yet. What others code is not "
                                      "shown while you are coding.")
                                 : tr("Nobody gave this code yet."));
    }
    QStringList parts;
    const int fragments = static_cast<int>(rows.size()) - answers;
    if (fragments > 0) {
        parts << tr("%n fragment(s)", nullptr, fragments);
    }
    if (answers > 0) {
        parts << tr("%n answer(s) about a recording", nullptr, answers);
    }
    m_summary->setText(
        tr("%1 in %2, sub-codes included.")
            .arg(parts.join(QStringLiteral(", ")),
                 tr("%n recording(s)", nullptr, static_cast<int>(recordings.size()))) +
        (only ? u' ' + tr("Only your own are counted.") : QString()));
    m_table->places().setRows(
        rows, {tr("Recording"), tr("Coder"), tr("Time"), tr("Description or answer")},
        [this, rows](int row, int column) -> QString {
            const study::Study& now = m_bench.study();
            const PlaceRow& place = rows[static_cast<std::size_t>(row)];
            switch (column) {
            case 0:
                return recordingNameOf(now, place);
            case 1:
                return coderNameOf(now, place);
            case 2:
                return timeOf(now, place);
            default:
                break;
            }
            if (const study::Fragment* fragment = fragmentOf(now, place)) {
                return fragment->description;
            }
            const study::Coding* coding = now.codings.find(place.coding);
            const auto answer = coding == nullptr ? decltype(coding->recordingCodes.end())()
                                                  : coding->recordingCodes.find(m_code);
            return coding == nullptr || answer == coding->recordingCodes.end()
                       ? QString()
                       : answer->second.value;
        });
    m_table->setWidths({90, 80, 125});
}

} // namespace rozet::widgets
