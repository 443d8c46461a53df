// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/codebook/recoding_page.h"

#include "app/widgets/codebook/place_table.h"
#include "app/widgets/common/empty_state.h"
#include "app/widgets/common/icons.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rozet::widgets {

namespace {

constexpr int kRefreshAfterMs = 120;

using codebook::CodeId;
using workflow::CodeEvent;
using workflow::Recoding;
using workflow::RecodingDecision;
using workflow::RecodingItem;
using workflow::RecodingObstacle;
using workflow::RecodingReason;

/// The codes of an item that somebody has to say something about: those that can no longer stand,
/// else those whose words changed.
std::vector<CodeId> codesConcerned(const RecodingItem& item)
{
    std::vector<CodeId> gone;
    std::vector<CodeId> redefined;
    for (const RecodingReason& reason : item.reasons) {
        switch (reason.what) {
        case CodeEvent::Mapped:
        case CodeEvent::Retired:
        case CodeEvent::OnlyGroups:
        case CodeEvent::LevelChanged:
            gone.push_back(reason.code);
            break;
        case CodeEvent::Redefined:
            redefined.push_back(reason.code);
            break;
        case CodeEvent::Moved:
        case CodeEvent::RoseChanged:
            break;
        }
    }
    return gone.empty() ? redefined : gone;
}

} // namespace

RecodingPage::RecodingPage(const Workbench& bench, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_part(new Segments(tr("Show"), this))
    , m_summary(new QLabel(this))
    , m_behind(new QWidget(this))
    , m_behindText(new QLabel(m_behind))
    , m_empty(new EmptyState(QStringLiteral("check"), QString(), QString(), this))
    , m_table(new PlaceTable(bench, tr("Re-coding list"), this))
    , m_pages(new QStackedWidget(this))
{
    m_part->addChoice(QStringLiteral("judge"), tr("To judge"));
    m_part->addChoice(QStringLiteral("same"), tr("Same meaning"));
    m_part->addChoice(QStringLiteral("closed"), tr("Closed"));
    m_part->setCurrent(QStringLiteral("judge"));
    m_summary->setWordWrap(true);
    m_summary->setProperty("muted", true);
    m_behindText->setWordWrap(true);
    auto* follow = new QPushButton(tr("Go on with the newest"), m_behind);
    follow->setAccessibleName(follow->text());
    auto* behindRow = new QHBoxLayout(m_behind);
    behindRow->setContentsMargins(12, 6, 12, 0);
    behindRow->addWidget(m_behindText, 1);
    behindRow->addWidget(follow);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(12, 8, 12, 6);
    top->addWidget(m_part);
    top->addWidget(m_summary);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_behind);
    column->addLayout(top);
    column->addWidget(m_pages, 1);
    column->addWidget(makeButtons());
    m_later.setSingleShot(true);
    m_later.setInterval(kRefreshAfterMs);
    connect(&m_later, &QTimer::timeout, this, &RecodingPage::refresh);
    connect(follow, &QPushButton::clicked, this, &RecodingPage::followNewest);
    connect(m_part, &Segments::chosen, this, &RecodingPage::fillTable);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RecodingPage::fillChoices);
    connect(&m_bench.session, &session::StudySession::studyChanged, this,
            &RecodingPage::refreshSoon);
    connect(&m_bench.session, &session::StudySession::coderChanged, this,
            &RecodingPage::refreshSoon);
}

QWidget* RecodingPage::makeButtons()
{
    m_buttons = new QWidget(this);
    m_proposed = new QPushButton(tr("Do as proposed"), m_buttons);
    m_proposed->setToolTip(tr("Codes that went become what came instead; what is moved only stays. "
                              "What needs a judgement stays in the list."));
    m_keep = new QPushButton(tr("Keep the codes"), m_buttons);
    m_keep->setToolTip(tr("I looked at it: the codes hold by the new words too"));
    m_show = new QPushButton(icon(QStringLiteral("play")), tr("Look at it"), m_buttons);
    m_becomes = new Choices(tr("Becomes"), m_buttons);
    m_becomes->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_becomes->setMinimumContentsLength(14);
    m_give = new QPushButton(tr("Give this code"), m_buttons);
    m_takeAway = new QPushButton(tr("Take the code away"), m_buttons);
    for (QPushButton* button : {m_proposed, m_keep, m_show, m_give, m_takeAway}) {
        button->setAccessibleName(button->text());
    }
    auto* first = new QHBoxLayout;
    first->addWidget(m_proposed);
    first->addWidget(m_keep);
    first->addStretch();
    auto* second = new QHBoxLayout;
    auto* label = new QLabel(tr("Becomes"), m_buttons);
    label->setProperty("muted", true);
    second->addWidget(label);
    second->addWidget(m_becomes, 1);
    second->addWidget(m_give);
    auto* third = new QHBoxLayout;
    third->addWidget(m_takeAway);
    third->addWidget(m_show);
    third->addStretch();
    auto* column = new QVBoxLayout(m_buttons);
    column->setContentsMargins(12, 8, 12, 10);
    column->addLayout(first);
    column->addLayout(second);
    column->addLayout(third);
    connect(m_proposed, &QPushButton::clicked, this, &RecodingPage::settleAsProposed);
    connect(m_keep, &QPushButton::clicked, this, &RecodingPage::keep);
    connect(m_show, &QPushButton::clicked, this, [this] {
        const std::vector<int> rows = m_table->chosenRows();
        if (!rows.empty()) {
            m_table->goTo(rows.front(), true);
        }
    });
    connect(m_give, &QPushButton::clicked, this,
            [this] { becomes(CodeId(m_becomes->currentId())); });
    connect(m_takeAway, &QPushButton::clicked, this, &RecodingPage::takeAway);
    return m_buttons;
}

void RecodingPage::refreshSoon()
{
    m_stale = true;
    m_later.start();
}

void RecodingPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void RecodingPage::refresh()
{
    m_later.stop();
    m_stale = false;
    m_list = workflow::recodingList(m_bench.study(), m_bench.session.coder());
    const int behind = static_cast<int>(workflow::codingsToNewest(m_bench.wholeStudy()).size());
    m_behind->setVisible(behind > 0);
    m_behindText->setText(
        tr("%n open coding(s) still work with an older revision.", nullptr, behind));
    fillTable();
}

void RecodingPage::showPart(const QString& part)
{
    m_part->setCurrent(part);
    fillTable();
}

void RecodingPage::fillTable()
{
    std::vector<RecodingItem> judge;
    std::vector<RecodingItem> same;
    std::vector<RecodingItem> closed;
    for (const RecodingItem& item : m_list.items) {
        (item.closed ? closed : item.reasons.empty() ? same : judge).push_back(item);
    }
    const int toJudge = static_cast<int>(judge.size());
    const QString sentence = tr("%1 to judge, %2 with the same meaning, %3 in closed codings.")
                                 .arg(toJudge)
                                 .arg(same.size())
                                 .arg(closed.size());
    const QString part = m_part->current();
    m_shown = part == QLatin1String("same")     ? std::move(same)
              : part == QLatin1String("closed") ? std::move(closed)
                                                : std::move(judge);
    m_summary->setText(sentence);
    m_summary->setVisible(!m_list.items.empty());
    m_part->setVisible(!m_list.items.empty());
    m_pages->setCurrentIndex(m_shown.empty() ? 0 : 1);
    m_buttons->setVisible(!m_shown.empty() && part != QLatin1String("closed"));
    if (m_list.items.empty()) {
        m_empty->setTexts(tr("Nothing to re-code"),
                          tr("Everything was coded with the newest revision. After a revision, the "
                             "fragments that were coded before it come here, with what happened to "
                             "their codes."));
    } else {
        m_empty->setTexts(part == QLatin1String("judge") ? tr("Everything was judged")
                                                         : tr("Nothing here"),
                          QString());
    }
    std::vector<PlaceRow> rows;
    for (const RecodingItem& item : m_shown) {
        rows.push_back({item.coding, item.fragment});
    }
    m_table->places().setRows(std::move(rows),
                              {tr("Recording"), tr("Time"), tr("Codes"), tr("What happened"),
                               tr("Proposal"), tr("Coder"), tr("Coded with")},
                              [this](int row, int column) -> QString {
                                  const RecodingItem& item = m_shown[static_cast<std::size_t>(row)];
                                  const PlaceRow& place =
                                      m_table->places().rows()[static_cast<std::size_t>(row)];
                                  switch (column) {
                                  case 0:
                                      return recordingNameOf(m_bench.study(), place);
                                  case 1:
                                      return timeOf(m_bench.study(), place);
                                  case 2:
                                      return codeNames(item);
                                  case 3:
                                      return reasonsText(item);
                                  case 4:
                                      return proposalText(item);
                                  case 5:
                                      return coderNameOf(m_bench.study(), place);
                                  default:
                                      return tr("revision %1").arg(item.revision);
                                  }
                              });
    m_table->setWidths({84, 122, 110, 110, 104, 74, 80});
    if (!m_shown.empty()) {
        m_table->selectRow(0);
    }
    fillChoices();
    Q_EMIT counted(toJudge);
}

QString RecodingPage::nameOf(const CodeId& code, int revision) const
{
    const codebook::CodebookRevision* book = m_bench.study().codebookRevision(revision);
    const codebook::Code* found = book == nullptr ? nullptr : book->codebook.code(code);
    const QString name = found == nullptr ? QString() : found->label.in(m_bench.language);
    return name.isEmpty() ? code.text() : name;
}

QString RecodingPage::codeNames(const RecodingItem& item) const
{
    QStringList names;
    for (const CodeId& code : item.codes) {
        names << nameOf(code, item.revision);
    }
    return names.join(QStringLiteral("; "));
}

QString RecodingPage::reasonText(const RecodingReason& reason, bool named) const
{
    QString text;
    switch (reason.what) {
    case CodeEvent::Redefined:
        text = tr("other words");
        break;
    case CodeEvent::Moved:
        text = tr("moved");
        break;
    case CodeEvent::LevelChanged:
        text = tr("other level");
        break;
    case CodeEvent::OnlyGroups:
        text = tr("only groups now");
        break;
    case CodeEvent::Mapped:
        text = tr("out of use");
        break;
    case CodeEvent::Retired:
        text = tr("out of use");
        break;
    case CodeEvent::RoseChanged:
        return tr("another rose");
    }
    return named ? QStringLiteral("%1: %2").arg(nameOf(reason.code, m_list.newest), text) : text;
}

QString RecodingPage::reasonsText(const RecodingItem& item) const
{
    QStringList texts;
    for (const RecodingReason& reason : item.reasons) {
        texts << reasonText(reason, item.codes.size() > 1);
    }
    return texts.isEmpty() ? tr("nothing") : texts.join(QStringLiteral("; "));
}

QString RecodingPage::proposalText(const RecodingItem& item) const
{
    if (item.closed) {
        return tr("stays: closed");
    }
    switch (item.proposal) {
    case Recoding::Keep:
        return tr("keep");
    case Recoding::LookAgain:
        return tr("look again");
    case Recoding::Map:
        break;
    }
    QStringList names;
    for (const RecodingReason& reason : item.reasons) {
        if (reason.what == CodeEvent::Mapped) {
            names << nameOf(reason.successors.front(), m_list.newest);
        }
    }
    return tr("becomes %1").arg(names.join(QStringLiteral(", ")));
}

std::vector<RecodingItem> RecodingPage::chosen() const
{
    std::vector<RecodingItem> items;
    for (const int row : m_table->chosenRows()) {
        items.push_back(m_shown[static_cast<std::size_t>(row)]);
    }
    return items;
}

void RecodingPage::fillChoices()
{
    const std::vector<RecodingItem> items = chosen();
    const bool any = !items.empty();
    bool proposes = false;
    std::vector<CodeId> order;
    bool recordings = false;
    for (const RecodingItem& item : items) {
        proposes = proposes || item.proposal != Recoding::LookAgain;
        recordings = recordings || !item.fragment;
        for (const RecodingReason& reason : item.reasons) {
            order.insert(order.end(), reason.successors.begin(), reason.successors.end());
        }
    }
    const bool concerned = std::ranges::any_of(
        items, [](const RecodingItem& item) { return !codesConcerned(item).empty(); });
    m_proposed->setEnabled(any && proposes);
    m_keep->setEnabled(any);
    m_show->setEnabled(items.size() == 1);
    m_takeAway->setEnabled(concerned);
    std::vector<Choice> choices;
    if (const codebook::CodebookRevision* newest = m_bench.study().currentCodebook()) {
        const codebook::Codebook& book = newest->codebook;
        for (const codebook::Category& category : book.categories) {
            for (const codebook::Code& code : book.codes) {
                const bool onRecording = code.level == codebook::CodeLevel::Recording;
                if (code.category == category.id && !code.isRetired() && code.selectable &&
                    onRecording == recordings) {
                    choices.push_back(
                        {code.id.text(),
                         QStringLiteral("%1 › %2").arg(category.label.in(m_bench.language),
                                                       code.label.in(m_bench.language)),
                         code.definition.in(m_bench.language)});
                }
            }
        }
    }
    // What came instead first.
    std::ranges::stable_partition(choices, [&](const Choice& choice) {
        return std::ranges::find(order, CodeId(choice.id)) != order.end();
    });
    m_becomes->setChoices(choices);
    if (!order.empty()) {
        m_becomes->setCurrentId(order.front().text());
    }
    m_becomes->setEnabled(concerned);
    m_give->setEnabled(concerned && !choices.empty());
}

RecodingDecision RecodingPage::decisionFor(const std::vector<RecodingItem>& items,
                                           const std::vector<CodeId>& becomes) const
{
    RecodingDecision decision{Recoding::Map, {}};
    for (const RecodingItem& item : items) {
        for (const CodeId& code : codesConcerned(item)) {
            decision.becomes[code] = becomes;
        }
    }
    return decision;
}

void RecodingPage::settleAsProposed()
{
    std::vector<RecodingItem> items = chosen();
    std::erase_if(items,
                  [](const RecodingItem& item) { return item.proposal == Recoding::LookAgain; });
    // Mapping keeps what is in use, so it does for both proposals.
    settle({Recoding::Map, {}}, items);
}

void RecodingPage::keep()
{
    settle({Recoding::Keep, {}}, chosen());
}

void RecodingPage::becomes(const CodeId& code)
{
    const std::vector<RecodingItem> items = chosen();
    settle(decisionFor(items, {code}), items);
}

void RecodingPage::takeAway()
{
    const std::vector<RecodingItem> items = chosen();
    settle(decisionFor(items, {}), items);
}

void RecodingPage::settle(const RecodingDecision& decision, const std::vector<RecodingItem>& items)
{
    const auto plan = workflow::planRecoding(m_bench.study(), items, decision,
                                             m_bench.session.clock().now().toMSecsSinceEpoch());
    const bool done = plan.change && m_bench.session.edit(*plan.change, tr("Re-code %n place(s)",
                                                                           nullptr, plan.settled));
    std::map<RecodingObstacle, int> left;
    for (const workflow::NotSettled& one : plan.left) {
        ++left[one.why];
    }
    const std::pair<RecodingObstacle, QString> words[] = {
        {RecodingObstacle::Closed, tr("in a closed coding")},
        {RecodingObstacle::OutOfUse, tr("with a code that is out of use: say what it becomes")},
        {RecodingObstacle::Level, tr("with a code of another level: say what it becomes")},
        {RecodingObstacle::Exclusive, tr("with codes that exclude each other")},
        {RecodingObstacle::Answer, tr("whose answer is not possible there")},
        {RecodingObstacle::Rose, tr("whose place is not on the new rose")}};
    QStringList parts;
    for (const auto& [why, text] : words) {
        if (left.contains(why)) {
            parts << QStringLiteral("%1 %2").arg(left.at(why)).arg(text);
        }
    }
    QString sentence;
    if (done) {
        sentence = tr("%n settled; Ctrl+Z takes it back.", nullptr, plan.settled);
    }
    if (!parts.isEmpty()) {
        sentence += (sentence.isEmpty() ? QString() : QStringLiteral(" ")) +
                    tr("These stay in the list: %1.").arg(parts.join(QStringLiteral(", ")));
    }
    if (!sentence.isEmpty()) {
        m_bench.say(sentence, parts.isEmpty() ? Saying::Note : Saying::Problem);
    }
    refresh();
}

void RecodingPage::followNewest()
{
    std::vector<study::Change> changes = workflow::codingsToNewest(m_bench.wholeStudy());
    const int count = static_cast<int>(changes.size());
    if (count > 0 && m_bench.session.edit(study::Composite{std::move(changes)},
                                          tr("Go on with the newest codebook"))) {
        m_bench.say(tr("%n coding(s) go on with the newest revision. What was coded before keeps "
                       "its own until you settle it here.",
                       nullptr, count),
                    Saying::Note);
    }
}

} // namespace rozet::widgets
