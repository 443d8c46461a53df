// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/package_files.h"

#include "app/widgets/packages/collect_dialog.h"
#include "app/widgets/packages/make_dialog.h"
#include "app/widgets/packages/package_jobs.h"
#include "core/package/package_reader.h"
#include "core/study/visibility.h"
#include "core/workflow/error_text.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QPointer>

namespace rozet::desktop {

namespace {

const QString kStudyEnding = QStringLiteral(".rozet");

QString ending()
{
    return u'.' + QLatin1String(workflow::kPackageEnding);
}

} // namespace

PackageFiles::PackageFiles(Desk& desk, Say say, MakeBench bench, QWidget* window)
    : QObject(window)
    , m_desk(desk)
    , m_say(std::move(say))
    , m_bench(std::move(bench))
    , m_window(window)
{
}

bool PackageFiles::isPackage(const QString& path)
{
    return path.endsWith(ending(), Qt::CaseInsensitive) ||
           (QFileInfo(path).isFile() && package::looksLikePackage(path));
}

bool PackageFiles::mayLead() const
{
    const session::StudySession* session = m_desk.session();
    if (session == nullptr) {
        return false;
    }
    const study::CoderId coder = session->coder();
    return study::mayLead(session->study(), {coder.isNull() ? std::nullopt : std::optional(coder)});
}

void PackageFiles::make()
{
    if (m_desk.session() != nullptr) {
        (new widgets::MakePackagesDialog(m_bench(), m_window))->open();
    }
}

void PackageFiles::askForPackagesToCollect()
{
    if (m_desk.session() == nullptr) {
        return;
    }
    if (!mayLead()) {
        m_say(workflow::errorText(makeError(ErrorCode::PackageForSupervisor)), true);
        return;
    }
    const QStringList files = QFileDialog::getOpenFileNames(
        m_window, tr("Which packages came in?"), m_desk.settings().text("folders/packages"),
        tr("Packages of coders (*%1)").arg(ending()) + QStringLiteral(";;") + tr("All files (*)"));
    if (!files.isEmpty()) {
        collect(files);
    }
}

void PackageFiles::collect(const QStringList& files)
{
    if (!mayLead()) {
        m_say(workflow::errorText(makeError(ErrorCode::PackageForSupervisor)), true);
        return;
    }
    m_desk.settings().set("folders/packages", QFileInfo(files.front()).path());
    (new widgets::CollectDialog(m_bench(), files, m_window))->open();
}

void PackageFiles::askForPackageToOpen()
{
    const QString file = QFileDialog::getOpenFileName(
        m_window, tr("Open a package"), m_desk.settings().text("folders/packages"),
        tr("Packages of coders (*%1)").arg(ending()) + QStringLiteral(";;") + tr("All files (*)"));
    if (!file.isEmpty()) {
        open(file);
    }
}

void PackageFiles::open(const QString& package)
{
    m_desk.settings().set("folders/packages", QFileInfo(package).path());
    QString passphrase;
    // The package itself tells whether it is sealed; reading that much is quick.
    while (true) {
        const auto reader = package::PackageReader::open(package, passphrase);
        if (reader) {
            break;
        }
        const ErrorCode code = reader.error().code;
        const bool isSealed =
            code == ErrorCode::PackagePassphraseNeeded || code == ErrorCode::PackagePassphraseWrong;
        if (!isSealed) {
            m_say(workflow::errorText(reader.error()), true);
            return;
        }
        Error error = reader.error();
        error.subject.clear();
        bool isGiven = false;
        passphrase =
            QInputDialog::getText(m_window, tr("Open a package"), workflow::errorText(error),
                                  QLineEdit::Password, QString(), &isGiven);
        if (!isGiven || passphrase.isEmpty()) {
            return;
        }
    }
    const QDir folder(m_desk.settings().text("folders/studies"));
    QString study = QFileDialog::getSaveFileName(
        m_window, tr("Where shall the study of this package be kept?"),
        folder.filePath(QFileInfo(package).completeBaseName() + kStudyEnding),
        tr("Rozet study (*.rozet)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (study.isEmpty()) {
        return;
    }
    if (!study.endsWith(kStudyEnding, Qt::CaseInsensitive)) {
        study += kStudyEnding;
    }
    m_desk.settings().set("folders/studies", QFileInfo(study).path());
    unpack(package, passphrase, study);
}

void PackageFiles::unpack(const QString& package, const QString& passphrase, const QString& study)
{
    const QPointer<PackageFiles> self(this);
    m_desk.jobs().start(tr("Opening a package"), [=](Progress& progress) -> std::function<void()> {
        const SystemClock clock;
        auto made = std::make_shared<Result<workflow::UnpackedStudy>>(
            workflow::openPackage(package, passphrase, study, clock, progress));
        return [=] {
            if (self == nullptr) {
                return;
            }
            if (*made) {
                self->m_desk.openStudy((*made)->study);
            } else {
                self->m_say(workflow::errorText(made->error()), true);
            }
        };
    });
}

void PackageFiles::take(const QStringList& packages)
{
    if (m_desk.session() != nullptr) {
        collect(packages);
    } else {
        open(packages.front());
    }
}

} // namespace rozet::desktop
