// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/codebook/publish_dialog.h"

#include "app/session/codebook_draft.h"
#include "app/widgets/codebook/diff_html.h"
#include "app/widgets/common/text_field.h"
#include "core/workflow/error_text.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace rozet::widgets {

PublishDialog::PublishDialog(const Workbench& bench, session::CodebookDraft& draft, QWidget* parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_draft(draft)
    , m_reason(new TextField(tr("Why the codebook changes"),
                             tr("For example: after the first trial coding; two codes were mixed "
                                "up"),
                             3, this))
    , m_follow(new QCheckBox(tr("Open codings go on with this revision"), this))
    , m_publish(new QPushButton(tr("Publish"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("publishDialog"));
    const int next = session::newestRevision(m_bench.study()).number + 1;
    setWindowTitle(tr("Publish revision %1 of the codebook").arg(next));
    resize(640, 600);
    auto* what = new QLabel(tr("From now on this is what coders code with. Earlier revisions stay, "
                               "and every fragment remembers the one it was coded with."),
                            this);
    what->setWordWrap(true);
    what->setProperty("muted", true);
    auto* why = new QLabel(tr("Why the codebook changes"), this);
    why->setProperty("heading", true);
    why->setBuddy(m_reason);
    m_follow->setChecked(true);
    m_follow->setAccessibleName(m_follow->text());
    m_follow->setToolTip(tr("New fragments are coded with it. What was coded before keeps its "
                            "revision and comes in the re-coding list."));
    auto* page = new QTextBrowser(this);
    page->setAccessibleName(tr("What changes"));
    page->setTabChangesFocus(true);
    page->document()->setDocumentMargin(10);
    page->setHtml(diffHtml(session::newestRevision(m_bench.study()).codebook, draft.book(),
                           bench.language, palette()));
    auto* cancel = new QPushButton(tr("Cancel"), this);
    for (QPushButton* button : {m_publish, cancel}) {
        button->setAccessibleName(button->text());
    }
    m_publish->setProperty("primary", true);
    m_publish->setDefault(true);
    m_publish->setEnabled(false);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_publish);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(8);
    column->addWidget(what);
    column->addWidget(why);
    column->addWidget(m_reason);
    column->addWidget(m_follow);
    column->addWidget(page, 1);
    column->addLayout(buttons);
    m_reason->setMaximumHeight(80);
    connect(m_reason, &TextField::edited, this,
            [this](const QString& text) { m_publish->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_reason, &TextField::left, this, &QDialog::reject);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_publish, &QPushButton::clicked, this, &PublishDialog::publish);
    m_reason->setFocus();
}

void PublishDialog::publish()
{
    const auto number = m_draft.publish(m_reason->toPlainText(), m_follow->isChecked());
    if (!number) {
        m_bench.say(workflow::errorText(number.error()), Saying::Problem);
        return;
    }
    m_bench.say(tr("Revision %1 is published; Ctrl+Z makes it a draft again.").arg(*number),
                Saying::Note);
    accept();
}

} // namespace rozet::widgets
