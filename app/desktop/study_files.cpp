// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/study_files.h"

#include "core/workflow/error_text.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace rozet::desktop {

namespace {

const QString kEnding = QStringLiteral(".rozet");

QString withEnding(const QString& path)
{
    return path.isEmpty() || StudyFiles::isStudyFile(path) ? path : path + kEnding;
}

} // namespace

StudyFiles::StudyFiles(Desk& desk, Say say, QWidget* window)
    : QObject(window), m_desk(desk), m_say(std::move(say)), m_window(window)
{
}

bool StudyFiles::isStudyFile(const QString& path)
{
    return path.endsWith(kEnding, Qt::CaseInsensitive);
}

QStringList StudyFiles::filesIn(const QMimeData& dropped)
{
    QStringList files;
    for (const QUrl& url : dropped.urls()) {
        if (url.isLocalFile()) {
            files.append(url.toLocalFile());
        }
    }
    return files;
}

void StudyFiles::askForNew()
{
    const QDir folder(m_desk.settings().text("folders/studies"));
    const QString path = withEnding(QFileDialog::getSaveFileName(
        m_window, tr("Where shall the new study be kept?"), folder.filePath(tr("study") + kEnding),
        tr("Rozet study (*.rozet)"), nullptr, QFileDialog::DontConfirmOverwrite));
    if (path.isEmpty()) {
        return;
    }
    m_desk.settings().set("folders/studies", QFileInfo(path).path());
    m_desk.createStudy(path, QFileInfo(path).completeBaseName());
}

void StudyFiles::askForExisting()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Open a study"),
                                                      m_desk.settings().text("folders/studies"),
                                                      tr("Rozet study (*.rozet)"));
    if (path.isEmpty()) {
        return;
    }
    m_desk.settings().set("folders/studies", QFileInfo(path).path());
    m_desk.openStudy(path);
}

void StudyFiles::askForCopy()
{
    session::StudySession* session = m_desk.session();
    if (session == nullptr) {
        return;
    }
    const QFileInfo here(session->path());
    const QString proposal =
        here.dir().filePath(tr("%1 copy").arg(here.completeBaseName()) + kEnding);
    const QString path = withEnding(QFileDialog::getSaveFileName(
        m_window, tr("Save a copy"), proposal, tr("Rozet study (*.rozet)")));
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo(path) == here) {
        m_say(tr("A copy needs another name than the study itself."), true);
        return;
    }
    const Done done = session->saveCopy(path);
    m_say(done ? tr("A copy is in %1.").arg(QDir::toNativeSeparators(path))
               : workflow::errorText(done.error()),
          !done);
}

} // namespace rozet::desktop
