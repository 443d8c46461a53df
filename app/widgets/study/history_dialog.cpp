// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/study/history_dialog.h"

#include "app/widgets/common/icons.h"
#include "app/widgets/common/method_page.h"
#include "core/report/html_writer.h"
#include "core/workflow/codebook_history.h"
#include "core/workflow/error_text.h"
#include "core/workflow/summary_document.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace rozet::widgets {

HistoryDialog::HistoryDialog(const Workbench& bench, QWidget* parent)
    : QDialog(parent), m_bench(bench), m_page(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("historyDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("History of the codebook"));
    resize(820, 640);
    m_page->setAccessibleName(windowTitle());
    m_page->setOpenLinks(false);
    auto* buttons = new QDialogButtonBox(this);
    auto* save = buttons->addButton(tr("Save as…"), QDialogButtonBox::ActionRole);
    save->setIcon(icon(QStringLiteral("export")));
    auto* how = buttons->addButton(tr("How is this computed?"), QDialogButtonBox::HelpRole);
    auto* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    for (QPushButton* button : {save, how, close}) {
        button->setAccessibleName(button->text());
    }
    connect(save, &QPushButton::clicked, this, &HistoryDialog::chooseFile);
    connect(how, &QPushButton::clicked, this,
            [this] { showMethodPage({QStringLiteral("codebook-history")}, this); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->addWidget(m_page, 1);
    column->addWidget(buttons);
    connect(&m_bench.session, &session::StudySession::studyChanged, this, &HistoryDialog::refresh);
    refresh();
}

void HistoryDialog::refresh()
{
    const QString language = m_bench.study().info.language;
    const workflow::CodebookHistory history =
        workflow::codebookHistory(m_bench.study(), language, m_bench.session.clock().now());
    report::Origin origin;
    origin.title = history.document.title;
    origin.language = language;
    origin.decimalSign = language == QLatin1String("nl") ? u',' : u'.';
    origin.written = m_bench.session.clock().now();
    QString html = QString::fromUtf8(report::htmlBytes(history.document, origin));
    // The colours are those of the window, not of paper.
    static const QRegularExpression style(QStringLiteral("<style>.*</style>"),
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression footer(QStringLiteral("<footer>.*</footer>"),
                                           QRegularExpression::DotMatchesEverythingOption);
    html.remove(style).remove(footer);
    const int place = m_page->verticalScrollBar()->value();
    m_page->document()->setDefaultStyleSheet(QStringLiteral(
        "td, th { padding: 3px 12px 3px 0; } dt { font-weight: 600; margin-top: 4px; }"));
    m_page->setHtml(html);
    m_page->verticalScrollBar()->setValue(place);
}

QString HistoryDialog::text() const
{
    return m_page->toPlainText();
}

Done HistoryDialog::saveTo(const QString& path)
{
    const QString language = m_bench.study().info.language;
    const workflow::CodebookHistory history =
        workflow::codebookHistory(m_bench.study(), language, m_bench.session.clock().now());
    return workflow::writeDocument(history.document, path, language, m_bench.session.clock());
}

void HistoryDialog::chooseFile()
{
    const QString word = tr("Word document (*.docx)");
    const QString page = tr("Page (*.html)");
    QString chosen = word;
    QString path = QFileDialog::getSaveFileName(
        this, windowTitle(),
        QDir(m_bench.settings.text("folders/export"))
            .filePath(tr("codebook-history") + QStringLiteral(".docx")),
        word + QStringLiteral(";;") + page, &chosen);
    if (path.isEmpty()) {
        return;
    }
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != QLatin1String("docx") && suffix != QLatin1String("html")) {
        path += chosen == page ? QStringLiteral(".html") : QStringLiteral(".docx");
    }
    m_bench.settings.set("folders/export", QFileInfo(path).path());
    const Done done = saveTo(path);
    m_bench.say(done ? tr("The history is in %1.").arg(QDir::toNativeSeparators(path))
                     : workflow::errorText(done.error()),
                done ? Saying::Note : Saying::Problem);
}

} // namespace rozet::widgets
