// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/start_page.h"

#include "app/desktop/desk.h"
#include "app/session/settings.h"
#include "app/widgets/common/action_set.h"
#include "app/widgets/common/icons.h"

#include <QDir>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace rozet::desktop {

namespace {

QLabel* heading(const QString& text, double size, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * size);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QPushButton* actionButton(QAction* action, const QString& iconName, bool primary, QWidget* parent)
{
    auto* button =
        new QPushButton(primary ? widgets::iconOnAccent(iconName) : widgets::icon(iconName),
                        action->text(), parent);
    button->setToolTip(action->toolTip());
    button->setAccessibleName(action->text());
    button->setProperty("primary", primary);
    button->setMinimumHeight(38);
    button->setIconSize(QSize(20, 20));
    button->setStyleSheet(QStringLiteral("text-align: left; padding-left: 14px;"));
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

StartPage::StartPage(session::Settings& settings, widgets::ActionSet& actions, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_actions(actions), m_problem(new QLabel(this))
{
    m_problem->setProperty("error", true);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();

    auto* columns = new QHBoxLayout;
    columns->setSpacing(28);
    columns->addWidget(makeBeginning());
    columns->addWidget(makeRecent(), 1);

    auto* content = new QWidget(this);
    content->setObjectName(QStringLiteral("content"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 0, 24, 0);
    column->setSpacing(16);
    auto* title = new QHBoxLayout;
    auto* sign = new QLabel(content);
    sign->setPixmap(widgets::applicationIcon().pixmap(QSize(56, 56), devicePixelRatioF()));
    title->addWidget(sign);
    title->addSpacing(10);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(heading(QStringLiteral("Rozet"), 1.9, content));
    auto* what =
        new QLabel(tr("Code conversations between mentor and student, and count."), content);
    what->setWordWrap(true);
    what->setProperty("muted", true);
    names->addWidget(what);
    title->addLayout(names, 1);
    column->addLayout(title);
    column->addWidget(m_problem);
    column->addLayout(columns);

    auto* outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addWidget(content, 0, Qt::AlignHCenter);
    outer->addStretch(3);
    showRecent();
}

QWidget* StartPage::makeBeginning()
{
    auto* box = new QWidget(this);
    box->setMinimumWidth(280);
    box->setMaximumWidth(340);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(heading(tr("Begin"), 1.15, box));
    const bool sample = Desk::hasSample();
    if (sample) {
        column->addWidget(
            actionButton(m_actions.action("file.sample"), QStringLiteral("sample"), true, box));
    }
    column->addWidget(
        actionButton(m_actions.action("file.new"), QStringLiteral("new"), !sample, box));
    column->addWidget(
        actionButton(m_actions.action("file.open"), QStringLiteral("open"), false, box));
    auto* hint = new QLabel(tr("Or drop a study on this window. Everything stays on this computer; "
                               "nothing is sent anywhere."),
                            box);
    hint->setWordWrap(true);
    hint->setProperty("muted", true);
    column->addSpacing(4);
    column->addWidget(hint);
    column->addStretch();
    return box;
}

QWidget* StartPage::makeRecent()
{
    m_recentCard = new QWidget(this);
    m_recentCard->setMinimumWidth(420);
    auto* column = new QVBoxLayout(m_recentCard);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* top = new QHBoxLayout;
    top->addWidget(heading(tr("Recent studies"), 1.15, m_recentCard));
    top->addStretch();
    auto* forget = new QPushButton(tr("Clear the list"), m_recentCard);
    forget->setProperty("flat", true);
    forget->setAccessibleName(forget->text());
    connect(forget, &QPushButton::clicked, this, [this] {
        m_settings.forgetAllStudies();
        showRecent();
    });
    top->addWidget(forget);
    column->addLayout(top);
    auto* card = new QFrame(m_recentCard);
    card->setObjectName(QStringLiteral("card"));
    m_recent = new QVBoxLayout(card);
    m_recent->setContentsMargins(6, 6, 6, 6);
    m_recent->setSpacing(2);
    column->addWidget(card);
    column->addStretch();
    return m_recentCard;
}

void StartPage::showRecent()
{
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto studies = m_settings.recentStudies();
    for (const session::RecentStudy& study : studies) {
        addRecentRow(study.path, study.title);
    }
    m_recentCard->setVisible(!studies.empty());
    findChild<QWidget*>(QStringLiteral("content"))->setFixedWidth(studies.empty() ? 520 : 880);
}

void StartPage::addRecentRow(const QString& path, const QString& title)
{
    const QFileInfo file(path);
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    auto* open = new QPushButton(row);
    open->setProperty("flat", true);
    open->setAccessibleName(tr("Open %1").arg(title));
    open->setToolTip(QDir::toNativeSeparators(path));
    open->setMinimumHeight(46);
    auto* texts = new QVBoxLayout(open);
    texts->setContentsMargins(10, 4, 10, 4);
    texts->setSpacing(0);
    auto* name = heading(title.isEmpty() ? file.completeBaseName() : title, 1.0, open);
    const QString folder = QDir::toNativeSeparators(file.path());
    auto* where = new QLabel(open);
    where->setText(where->fontMetrics().elidedText(
        file.exists()
            ? tr("%1 · changed %2")
                  .arg(folder, QLocale().toString(file.lastModified(), QLocale::ShortFormat))
            : tr("%1 · not found").arg(folder),
        Qt::ElideMiddle, 400));
    where->setProperty("muted", true);
    for (QLabel* label : {name, where}) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        texts->addWidget(label);
    }
    connect(open, &QPushButton::clicked, this, [this, path] { Q_EMIT openRequested(path); });
    line->addWidget(open, 1);
    auto* forget = new QToolButton(row);
    forget->setIcon(widgets::icon(QStringLiteral("close")));
    forget->setToolTip(tr("Take %1 out of this list").arg(title));
    forget->setAccessibleName(forget->toolTip());
    connect(forget, &QToolButton::clicked, this, [this, path] {
        m_settings.forgetStudy(path);
        // The button that was pressed goes away with the list.
        QMetaObject::invokeMethod(this, &StartPage::showRecent, Qt::QueuedConnection);
    });
    line->addWidget(forget);
    m_recent->addWidget(row);
}

void StartPage::setProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

QString StartPage::problem() const
{
    return m_problem->text();
}

} // namespace rozet::desktop
