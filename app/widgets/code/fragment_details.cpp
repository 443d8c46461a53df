// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/code/fragment_details.h"

#include "app/widgets/code/fragment_model.h"
#include "app/widgets/code/rose_pane.h"
#include "app/widgets/common/code_look.h"
#include "app/widgets/common/empty_state.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rozet::widgets {

FragmentDetails::FragmentDetails(const Workbench& bench, session::CodingController& controller,
                                 QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_controller(controller)
    , m_pages(new QStackedWidget(this))
    , m_title(new QLabel(this))
    , m_rose(new RosePane(bench, tr("Leary rose of the fragment"), this))
    , m_description(
          new TextField(tr("Description"), tr("What happens here, in a few words (F2)"), 3, this))
    , m_memo(new TextField(tr("Memo"), tr("Your own thoughts about this fragment"), 3, this))
{
    auto* form = new QWidget(this);
    auto* columns = new QHBoxLayout(form);
    columns->setContentsMargins(10, 8, 10, 8);
    columns->setSpacing(10);
    columns->addWidget(m_rose, 5);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(5);
    m_title->setProperty("heading", true);
    m_title->setWordWrap(true);
    texts->addWidget(m_title);
    texts->addWidget(m_rose->words());
    texts->addWidget(m_description, 3);
    texts->addWidget(m_memo, 2);
    columns->addLayout(texts, 4);
    auto* empty = new EmptyState(QStringLiteral("rose"), tr("No fragment selected"),
                                 tr("Select one in the list or on the timeline to describe it and "
                                    "to place mentor and student on the rose."),
                                 this);
    m_pages->addWidget(empty);
    m_pages->addWidget(form);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pages);

    connect(&controller, &session::CodingController::codingChanged, this,
            &FragmentDetails::refresh);
    connect(&controller.selection(), &session::FragmentSelection::changed, this,
            &FragmentDetails::refresh);
    connect(m_description, &TextField::edited, this, [this](const QString& text) {
        m_controller.setDescription(m_controller.selection().current(), text);
    });
    connect(m_memo, &TextField::edited, this, [this](const QString& text) {
        m_controller.setMemo(m_controller.selection().current(), text);
    });
    connect(&m_controller, &session::CodingController::runningChanged, this,
            &FragmentDetails::refreshTitle);
    connect(m_description, &TextField::left, this, &FragmentDetails::left);
    connect(m_memo, &TextField::left, this, &FragmentDetails::left);
    connect(m_rose, &RosePane::chosen, this, [this](study::Party party, const auto& position) {
        m_controller.setPosition(m_controller.selection().current(), party, position);
    });
    refresh();
}

void FragmentDetails::refresh()
{
    const study::Fragment* fragment = m_controller.fragment(m_controller.selection().current());
    const codebook::Codebook* book = m_controller.book();
    m_pages->setCurrentIndex(fragment == nullptr || book == nullptr ? 0 : 1);
    if (fragment == nullptr || book == nullptr) {
        return;
    }
    refreshTitle();
    m_rose->setVisible(!book->rose.isEmpty());
    m_rose->words()->setVisible(!book->rose.isEmpty());
    m_rose->setRose(book->rose);
    m_rose->setPositions(fragment->mentor, fragment->student);
    const bool editable = m_controller.canEdit();
    m_rose->setReadOnly(!editable);
    m_description->setReadOnly(!editable);
    m_memo->setReadOnly(!editable);
    m_description->showText(fragment->description);
    m_memo->showText(fragment->memo);
}

void FragmentDetails::refreshTitle()
{
    const study::Fragment* fragment = m_controller.fragment(m_controller.selection().current());
    const codebook::Codebook* book = m_controller.book();
    if (fragment == nullptr || book == nullptr) {
        return;
    }
    QStringList labels;
    for (const codebook::CodeId& id : fragment->codes) {
        labels.append(codeLook(*book, id, m_bench.language).label);
    }
    const auto count = static_cast<int>(m_controller.selection().fragments().size());
    m_title->setText(QStringLiteral("%1 – %2\n%3")
                         .arg(momentText(fragment->span.start),
                              m_controller.isRunning(fragment->id) ? tr("running")
                                                                   : momentText(fragment->span.end),
                              count > 1          ? tr("first of %n selected", nullptr, count)
                              : labels.isEmpty() ? tr("no code yet")
                                                 : labels.join(QStringLiteral(" + "))));
}

void FragmentDetails::describe()
{
    if (m_pages->currentIndex() == 1) {
        m_description->setFocus(Qt::ShortcutFocusReason);
        m_description->moveCursor(QTextCursor::End);
    }
}

} // namespace rozet::widgets
