// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/code/code_palette.h"

#include "app/widgets/code/code_button.h"
#include "app/widgets/common/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <map>

namespace rozet::widgets {

CodePalette::CodePalette(const Workbench& bench, session::CodingController& controller,
                         QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_controller(controller)
    , m_search(new QLineEdit(this))
    , m_scroll(new QScrollArea(this))
    , m_help(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("side"));
    setAttribute(Qt::WA_StyledBackground);
    m_search->setAccessibleName(tr("Find a code"));
    m_search->setPlaceholderText(tr("Find a code  /"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_help->setAccessibleName(tr("Definition"));
    m_help->setFrameShape(QFrame::NoFrame);
    m_help->setPlaceholderText(tr("Point at a code to read its definition."));
    m_help->setMinimumHeight(60);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_scroll);
    splitter->addWidget(m_help);
    splitter->setStretchFactor(0, 4);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({460, 130});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 0, 0);
    column->setSpacing(6);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 8, 0);
    top->addWidget(m_search);
    column->addLayout(top);
    column->addWidget(splitter, 1);

    connect(m_search, &QLineEdit::textChanged, this, &CodePalette::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &CodePalette::chooseFirst);
    connect(&m_controller, &session::CodingController::codingChanged, this, [this] {
        m_counted = false;
        refresh();
    });
    connect(&m_controller, &session::CodingController::runningChanged, this, &CodePalette::refresh);
    connect(&m_controller.selection(), &session::FragmentSelection::changed, this,
            &CodePalette::refresh);
    connect(&m_bench.keys, &session::KeyMap::changed, this, [this] {
        m_book = nullptr;
        refresh();
    });
    refresh();
}

void CodePalette::build()
{
    m_groups.clear();
    m_current = 0;
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 6, 6);
    m_column->setSpacing(0);
    for (const codebook::Category& category : m_book->categories) {
        addCategory(*m_book, category);
    }
    m_column->addStretch();
    m_scroll->setWidget(content);
    m_scroll->setMinimumWidth(230);
    numberGroup();
}

void CodePalette::startGroup(const QString& title, const QColor& colour, bool large)
{
    auto* head = new QPushButton(m_scroll);
    head->setObjectName(QStringLiteral("groupHead"));
    head->setText(title);
    head->setAccessibleName(tr("Group %1: numbers here").arg(title));
    head->setToolTip(tr("Put the numbers 1 to 9 on this group"));
    head->setFocusPolicy(Qt::TabFocus);
    head->setCheckable(true);
    head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    bold.setPointSizeF(font().pointSizeF() * (large ? 1.08 : 0.95));
    head->setFont(bold);
    if (large) {
        head->setStyleSheet(QStringLiteral("#groupHead { border-left-color: %1; margin-top: 8px; }")
                                .arg(colour.name()));
    }
    const std::size_t index = m_groups.size();
    connect(head, &QPushButton::clicked, this, [this, index] {
        m_current = index;
        numberGroup();
    });
    m_column->addWidget(head);
    m_groups.push_back({head, {}});
}

void CodePalette::addCategory(const codebook::Codebook& book, const codebook::Category& category)
{
    // A code with sub-codes makes a group of its own after the codes that stand alone.
    std::vector<const codebook::Code*> alone;
    std::vector<const codebook::Code*> heads;
    for (const codebook::Code& code : book.codes) {
        if (!(code.category == category.id) || code.level != codebook::CodeLevel::Fragment ||
            code.isRetired() || code.parent) {
            continue;
        }
        (book.childrenOf(code.id).empty() ? alone : heads).push_back(&code);
    }
    if (alone.empty() && heads.empty()) {
        return;
    }
    const QColor colour(category.colour);
    const auto addButton = [&](const codebook::Code& code, int depth) {
        auto* button =
            new CodeButton(code.id, codeLook(book, code, m_bench.language), depth, m_scroll);
        button->setToolTip(QStringLiteral("<div style='width:320px'>%1</div>")
                               .arg(codeHelp(book, code, m_bench.language)));
        button->setKeyText(m_bench.keys.codeFor(code.key) == code.id ? code.key : QString());
        connect(button, &CodeButton::pressedWith, this, &CodePalette::choose);
        connect(button, &CodeButton::hovered, this, &CodePalette::explain);
        m_column->addWidget(button);
        m_groups.back().buttons.push_back(button);
    };
    startGroup(category.label.in(m_bench.language), colour, true);
    for (const codebook::Code* code : alone) {
        addButton(*code, 0);
    }
    for (const codebook::Code* head : heads) {
        startGroup(head->label.in(m_bench.language), colour, false);
        if (head->selectable) {
            addButton(*head, 0);
        }
        const std::function<void(const codebook::Code&, int)> addBelow =
            [&](const codebook::Code& parent, int depth) {
                for (const codebook::Code* child : book.childrenOf(parent.id)) {
                    if (child->selectable && !child->isRetired() &&
                        child->level == codebook::CodeLevel::Fragment) {
                        addButton(*child, depth);
                    }
                    addBelow(*child, child->selectable ? depth + 1 : depth);
                }
            };
        addBelow(*head, head->selectable ? 1 : 0);
    }
}

void CodePalette::count()
{
    m_counts.clear();
    if (const study::Coding* coding = m_controller.coding()) {
        for (const study::Fragment& fragment : coding->fragments) {
            for (const codebook::CodeId& code : fragment.codes) {
                ++m_counts[code.text()];
            }
        }
    }
    m_counted = true;
}

void CodePalette::refresh()
{
    if (m_controller.book() != m_book) {
        m_book = m_controller.book();
        if (m_book != nullptr) {
            build();
        }
    }
    if (!m_counted) {
        count();
    }
    const study::Fragment* selected = m_controller.fragment(m_controller.selection().current());
    for (const Group& group : m_groups) {
        for (CodeButton* one : group.buttons) {
            one->setCount(m_counts.value(one->code().text()));
            one->setRunning(m_controller.isRunning(one->code()));
            one->setGiven(selected != nullptr && selected->has(one->code()));
            one->setEnabled(m_controller.canEdit());
        }
    }
}

void CodePalette::numberGroup()
{
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        m_groups[i].title->setChecked(i == m_current);
        for (std::size_t k = 0; k < m_groups[i].buttons.size(); ++k) {
            m_groups[i].buttons[k]->setNumber(i == m_current && k < 9 ? static_cast<int>(k) + 1
                                                                      : 0);
        }
    }
}

void CodePalette::stepGroup(int step)
{
    const auto count = static_cast<int>(m_groups.size());
    for (int i = 0, at = static_cast<int>(m_current); i < count; ++i) {
        at = (at + step + count) % count;
        if (!m_groups[static_cast<std::size_t>(at)].buttons.empty()) {
            m_current = static_cast<std::size_t>(at);
            break;
        }
    }
    numberGroup();
    if (m_current < m_groups.size()) {
        m_scroll->ensureWidgetVisible(m_groups[m_current].title, 0, 120);
    }
}

codebook::CodeId CodePalette::codeOfNumber(int number) const
{
    if (m_current < m_groups.size() && number >= 1 &&
        static_cast<std::size_t>(number) <= m_groups[m_current].buttons.size()) {
        return m_groups[m_current].buttons[static_cast<std::size_t>(number) - 1]->code();
    }
    return {};
}

CodeButton* CodePalette::button(const codebook::CodeId& code) const
{
    for (const Group& group : m_groups) {
        for (CodeButton* one : group.buttons) {
            if (one->code() == code) {
                return one;
            }
        }
    }
    return nullptr;
}

void CodePalette::find(PaletteUse use)
{
    m_use = use;
    m_search->setPlaceholderText(use == PaletteUse::Tag ? tr("Code of the selected fragment")
                                                        : tr("Find a code  /"));
    m_search->clear();
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void CodePalette::filter(const QString& text)
{
    const QString wanted = text.trimmed();
    for (const Group& group : m_groups) {
        bool any = false;
        for (CodeButton* one : group.buttons) {
            const codebook::Code* code = m_book->code(one->code());
            const bool fits =
                wanted.isEmpty() || one->text().contains(wanted, Qt::CaseInsensitive) ||
                (code != nullptr && (code->shortText.startsWith(wanted, Qt::CaseInsensitive) ||
                                     code->id.text().contains(wanted, Qt::CaseInsensitive)));
            one->setVisible(fits);
            any = any || fits;
        }
        group.title->setVisible(any);
    }
}

void CodePalette::chooseFirst()
{
    for (const Group& group : m_groups) {
        for (const CodeButton* one : group.buttons) {
            if (!one->isHidden() && one->isEnabled()) {
                const codebook::CodeId code = one->code();
                choose(code, m_use == PaletteUse::Tag ? Qt::ShiftModifier : Qt::NoModifier);
                m_search->clear();
                Q_EMIT left();
                return;
            }
        }
    }
}

void CodePalette::choose(const codebook::CodeId& code, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ShiftModifier) {
        m_controller.tagSelected(code);
    } else {
        m_controller.toggleCode(code);
    }
}

void CodePalette::explain(const codebook::CodeId& id)
{
    const codebook::Code* code = m_book == nullptr ? nullptr : m_book->code(id);
    m_help->setHtml(code == nullptr ? QString() : codeHelp(*m_book, *code, m_bench.language));
}

bool CodePalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        m_search->clear();
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace rozet::widgets
