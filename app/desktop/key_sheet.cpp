// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/key_sheet.h"

#include "app/session/key_map.h"
#include "core/base/text_file.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rozet::desktop {

KeySheet::KeySheet(session::KeyMap& keys, QWidget* parent)
    : QDialog(parent)
    , m_keys(keys)
    , m_tree(new QTreeWidget(this))
    , m_edit(new QKeySequenceEdit(this))
    , m_change(new QPushButton(tr("Use this key"), this))
    , m_restore(new QPushButton(tr("As it was"), this))
    , m_answer(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("keySheet"));
    setWindowTitle(tr("Keys"));
    resize(620, 640);

    auto* what = new QLabel(tr("Single keys work when no text field has the focus. In a text "
                               "field, Escape brings you back "
                               "to the recording. A letter or digit of a code starts a fragment "
                               "with that code and ends it "
                               "again; with Shift it gives the code to the selected fragment."),
                            this);
    what->setWordWrap(true);
    what->setProperty("muted", true);

    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Command"), tr("Key")});
    m_tree->setAccessibleName(tr("Keys"));
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(14);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);

    m_edit->setAccessibleName(tr("New key"));
    // A key sequence editor keeps its focus in a field inside it.
    for (QWidget* inner : m_edit->findChildren<QWidget*>()) {
        inner->setAccessibleName(tr("New key"));
    }
    m_change->setAccessibleName(m_change->text());
    m_restore->setAccessibleName(m_restore->text());
    m_answer->setProperty("error", true);
    m_answer->setWordWrap(true);
    auto* printButton = new QPushButton(tr("Save to print…"), this);
    printButton->setAccessibleName(printButton->text());
    auto* close = new QPushButton(tr("Close"), this);
    close->setAccessibleName(close->text());

    auto* editing = new QHBoxLayout;
    editing->addWidget(new QLabel(tr("New key:"), this));
    editing->addWidget(m_edit, 1);
    editing->addWidget(m_change);
    editing->addWidget(m_restore);
    auto* foot = new QHBoxLayout;
    foot->addWidget(printButton);
    foot->addStretch();
    foot->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addWidget(m_tree, 1);
    column->addLayout(editing);
    column->addWidget(m_answer);
    column->addLayout(foot);

    connect(m_tree, &QTreeWidget::currentItemChanged, this, &KeySheet::showCurrent);
    connect(m_change, &QPushButton::clicked, this, &KeySheet::take);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        m_keys.restoreDefault(currentAction());
        m_answer->clear();
    });
    connect(printButton, &QPushButton::clicked, this, &KeySheet::print);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence& typed) {
        m_answer->setText(m_keys.objection(currentAction(), typed));
    });
    connect(&m_keys, &session::KeyMap::changed, this, &KeySheet::fill);
    fill();
}

void KeySheet::fill()
{
    const QString before = currentAction();
    m_tree->clear();
    QString group;
    QTreeWidgetItem* head = nullptr;
    for (const session::ActionSpec& spec : session::allActions()) {
        if (head == nullptr || session::actionGroup(spec) != group) {
            group = session::actionGroup(spec);
            head = new QTreeWidgetItem(m_tree, {group});
            head->setFlags(Qt::ItemIsEnabled);
            QFont bold = font();
            bold.setWeight(QFont::DemiBold);
            head->setFont(0, bold);
            head->setExpanded(true);
        }
        const QString id = QString::fromLatin1(spec.id);
        auto* item = new QTreeWidgetItem(head, {session::actionText(spec), m_keys.keysText(id)});
        item->setData(0, Qt::UserRole, id);
        if (m_keys.isChanged(id)) {
            QFont changed = font();
            changed.setItalic(true);
            item->setFont(1, changed);
        }
        if (id == before) {
            m_tree->setCurrentItem(item);
        }
    }
    m_tree->expandAll();
    showCurrent();
}

QString KeySheet::currentAction() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    return item == nullptr ? QString() : item->data(0, Qt::UserRole).toString();
}

void KeySheet::showCurrent()
{
    const QString id = currentAction();
    m_edit->setEnabled(!id.isEmpty());
    m_change->setEnabled(!id.isEmpty());
    m_restore->setEnabled(!id.isEmpty() && m_keys.isChanged(id));
    const auto keys = m_keys.keysOf(id);
    const QSignalBlocker quiet(m_edit);
    m_edit->setKeySequence(keys.isEmpty() ? QKeySequence() : keys.front());
}

void KeySheet::take()
{
    const QKeySequence typed = m_edit->keySequence();
    const QString objection = m_keys.objection(currentAction(), typed);
    m_answer->setText(objection);
    if (objection.isEmpty()) {
        m_keys.setKeys(currentAction(), typed);
    }
}

QString KeySheet::page() const
{
    QString html =
        QStringLiteral(
            "<!DOCTYPE html>\n<meta charset=\"utf-8\"><title>Rozet</title>\n"
            "<style>body{font-family:sans-serif;columns:2}table{width:100%;break-inside:avoid}"
            "td:last-child{text-align:right;font-family:monospace}</style>\n<h1>%1</h1>\n")
            .arg(tr("Keys").toHtmlEscaped());
    QString group;
    for (const session::ActionSpec& spec : session::allActions()) {
        const QString keys = m_keys.keysText(QString::fromLatin1(spec.id));
        if (keys.isEmpty()) {
            continue;
        }
        if (session::actionGroup(spec) != group) {
            html += group.isEmpty() ? QString() : QStringLiteral("</table>\n");
            group = session::actionGroup(spec);
            html += QStringLiteral("<h2>%1</h2>\n<table>\n").arg(group.toHtmlEscaped());
        }
        html += QStringLiteral("<tr><td>%1</td><td>%2</td></tr>\n")
                    .arg(session::actionText(spec).toHtmlEscaped(), keys.toHtmlEscaped());
    }
    return html + QStringLiteral("</table>\n");
}

void KeySheet::print()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the keys"), tr("rozet-keys.html"), tr("Web page (*.html)"));
    if (path.isEmpty()) {
        return;
    }
    if (!writeWholeFile(path, page().toUtf8())) {
        m_answer->setText(tr("The keys could not be written there."));
    }
}

} // namespace rozet::desktop
