// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/codebook/import_dialog.h"

#include "app/session/codebook_draft.h"
#include "app/widgets/codebook/diff_html.h"
#include "codebook/check_codebook.h"
#include "core/workflow/error_text.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace rozet::widgets {

ImportDialog::ImportDialog(const Workbench& bench, session::CodebookDraft& draft,
                           const QString& path, workflow::LoadedCodebook loaded, QWidget* parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_draft(draft)
    , m_loaded(std::move(loaded))
    , m_page(new QTextBrowser(this))
    , m_problem(new QLabel(this))
    , m_take(new QPushButton(tr("Take it over as a draft"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import a codebook"));
    resize(680, 600);
    auto* what = new QLabel(
        tr("%1, compared with the codebook of this study. Nothing changes for coders until you "
           "publish it.")
            .arg(QFileInfo(path).fileName()),
        this);
    what->setWordWrap(true);
    m_page->setAccessibleName(tr("What changes"));
    m_page->setTabChangesFocus(true);
    m_page->document()->setDocumentMargin(10);
    const codebook::Codebook& now = session::newestRevision(m_bench.study()).codebook;
    const QString html = diffHtml(now, m_loaded.codebook, m_bench.language, palette());
    m_page->setHtml(notes() + (html.isEmpty()
                                   ? QStringLiteral("<p>%1</p>")
                                         .arg(tr("The file holds the same codebook: nothing would "
                                                 "change.")
                                                  .toHtmlEscaped())
                                   : html));
    m_problem->setWordWrap(true);
    m_problem->setProperty("error", true);
    m_problem->hide();
    auto* cancel = new QPushButton(tr("Cancel"), this);
    for (QPushButton* button : {m_take, cancel}) {
        button->setAccessibleName(button->text());
    }
    m_take->setProperty("primary", true);
    m_take->setEnabled(!html.isEmpty());
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(8);
    column->addWidget(what);
    if (draft.isChanged()) {
        auto* replaced = new QLabel(tr("It takes the place of the draft you are working on; Ctrl+Z "
                                       "brings that back."),
                                    this);
        replaced->setWordWrap(true);
        replaced->setObjectName(QStringLiteral("notice"));
        replaced->setContentsMargins(8, 5, 8, 5);
        column->addWidget(replaced);
    }
    column->addWidget(m_page, 1);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &ImportDialog::take);
}

QString ImportDialog::notes() const
{
    QStringList lines;
    for (const exchange::LossEntry& loss : m_loaded.loss) {
        lines << QStringLiteral("%1 (%2): %3").arg(loss.what).arg(loss.count).arg(loss.why);
    }
    for (const codebook::CodebookFinding& finding : codebook::checkCodebook(m_loaded.codebook)) {
        if (finding.severity == codebook::Severity::Error) {
            lines << codebook::findingText(finding, m_bench.language);
        }
    }
    if (lines.isEmpty()) {
        return {};
    }
    QString html =
        QStringLiteral("<p><b>%1</b></p><ul>")
            .arg(tr("What the file could not say, or what is wrong in it").toHtmlEscaped());
    for (const QString& line : lines) {
        html += QStringLiteral("<li>%1</li>").arg(line.toHtmlEscaped());
    }
    return html + QStringLiteral("</ul>");
}

void ImportDialog::take()
{
    const Done done = m_draft.take(m_loaded.codebook);
    if (!done) {
        m_problem->setText(workflow::errorText(done.error()));
        m_problem->show();
        return;
    }
    m_bench.say(tr("The codebook of the file is now the draft. Look through it and publish it."),
                Saying::Note);
    accept();
}

QString ImportDialog::preview() const
{
    return m_page->toPlainText();
}

} // namespace rozet::widgets
