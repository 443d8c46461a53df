// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/packages/make_dialog.h"

#include "app/widgets/packages/package_jobs.h"
#include "app/widgets/packages/passphrase_field.h"
#include "core/study/visibility.h"
#include "core/workflow/coders.h"
#include "core/workflow/error_text.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace rozet::widgets {

MakePackagesDialog::MakePackagesDialog(const Workbench& bench, QWidget* parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_coders(new QListWidget(this))
    , m_folder(new QLineEdit(this))
    , m_passphrase(new PassphraseField(tr("none: anybody can read the package"), this))
    , m_media(new QCheckBox(tr("With the recordings themselves"), this))
    , m_note(new QLabel(this))
    , m_make(nullptr)
{
    setObjectName(QStringLiteral("makePackagesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Make packages"));
    resize(560, 460);
    auto* what = new QLabel(
        tr("A package holds what one coder needs: the list of recordings, the codebook, and that "
           "coder's own work; nothing of the other coders. The coder opens it, codes, and hands "
           "in a package in return."),
        this);
    what->setWordWrap(true);
    what->setProperty("muted", true);
    m_coders->setAccessibleName(tr("A package for"));
    m_coders->setMaximumHeight(140);
    m_folder->setAccessibleName(tr("Folder"));
    m_folder->setText(m_bench.settings.text("folders/packages"));
    if (m_folder->text().isEmpty()) {
        m_folder->setText(QFileInfo(m_bench.session.path()).path());
    }
    auto* browse = new QPushButton(tr("Choose…"), this);
    browse->setAccessibleName(tr("Choose the folder"));
    browse->setAutoDefault(false);
    auto* folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(browse);
    m_media->setAccessibleName(m_media->text());
    m_media->setToolTip(tr("The media of the recordings that were given to the coder. The package "
                           "becomes as large as those files together."));
    m_note->setWordWrap(true);

    auto* form = new QFormLayout;
    form->addRow(tr("A package for"), m_coders);
    form->addRow(tr("Folder"), folder);
    form->addRow(tr("Passphrase"), m_passphrase);
    form->addRow(QString(), m_media);
    auto* buttons = new QDialogButtonBox(this);
    m_make = buttons->addButton(tr("Make"), QDialogButtonBox::AcceptRole);
    m_make->setProperty("primary", true);
    QPushButton* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    for (QPushButton* button : {m_make, cancel}) {
        button->setAccessibleName(button->text());
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addWidget(what);
    column->addLayout(form);
    column->addWidget(m_note);
    column->addStretch(1);
    column->addWidget(buttons);

    fillCoders();
    connect(buttons, &QDialogButtonBox::accepted, this, &MakePackagesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &MakePackagesDialog::reject);
    connect(browse, &QPushButton::clicked, this, &MakePackagesDialog::chooseFolder);
    connect(m_coders, &QListWidget::itemChanged, this, &MakePackagesDialog::showNote);
    connect(m_folder, &QLineEdit::textChanged, this, &MakePackagesDialog::showNote);
    connect(m_passphrase, &PassphraseField::changed, this, &MakePackagesDialog::showNote);
    showNote();
}

void MakePackagesDialog::fillCoders()
{
    const study::CoderId own = m_bench.session.coder();
    const study::Viewer viewer{own.isNull() ? std::nullopt : std::optional(own)};
    for (const study::Coder& coder : workflow::codersByName(m_bench.study())) {
        if (coder.role == study::CoderRole::Consensus ||
            !workflow::mayMakePackage(m_bench.wholeStudy(), viewer, coder.id)) {
            continue;
        }
        auto* item = new QListWidgetItem(coder.name, m_coders);
        item->setData(Qt::UserRole, coder.id.toText());
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(coder.role == study::CoderRole::Coder ? Qt::Checked : Qt::Unchecked);
    }
}

std::vector<study::CoderId> MakePackagesDialog::chosenCoders() const
{
    std::vector<study::CoderId> coders;
    for (int row = 0; row < m_coders->count(); ++row) {
        const QListWidgetItem* item = m_coders->item(row);
        if (item->checkState() == Qt::Checked) {
            coders.push_back(study::CoderId::fromText(item->data(Qt::UserRole).toString()));
        }
    }
    return coders;
}

void MakePackagesDialog::setFolder(const QString& folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
}

void MakePackagesDialog::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("In which folder shall the packages come?"), m_folder->text());
    if (!folder.isEmpty()) {
        setFolder(folder);
    }
}

void MakePackagesDialog::showNote()
{
    const bool isFolder = QFileInfo(m_folder->text()).isDir();
    const auto count = static_cast<int>(chosenCoders().size());
    m_make->setEnabled(count > 0 && isFolder);
    if (m_coders->count() == 0) {
        m_note->setText(tr("Choose who is coding first, in the Study workspace. In a study with a "
                           "supervisor only the supervisor makes packages for others."));
    } else if (!isFolder) {
        m_note->setText(tr("There is no such folder."));
    } else if (m_passphrase->text().isEmpty()) {
        m_note->setText(tr("Without a passphrase, whoever has the package can read it. Tell the "
                           "passphrase by another way than the package."));
    } else {
        m_note->setText(tr("%n packages, sealed. A passphrase that is lost cannot be found again.",
                           nullptr, count));
    }
}

void MakePackagesDialog::accept()
{
    const auto coders = chosenCoders();
    const QString folder = m_folder->text();
    if (coders.empty() || !QFileInfo(folder).isDir()) {
        return;
    }
    m_bench.settings.set("folders/packages", folder);
    auto snapshot = StudySnapshot::take(m_bench.session);
    if (!snapshot) {
        m_bench.say(workflow::errorText(snapshot.error()), Saying::Problem);
        return;
    }
    const auto say = m_bench.say;
    const QString passphrase = m_passphrase->text();
    const bool withMedia = m_media->isChecked();
    const auto kept = *snapshot;
    m_bench.jobs.start(tr("Making packages"), [=](Progress& progress) -> std::function<void()> {
        const SystemClock clock;
        auto made = std::make_shared<Result<std::vector<workflow::MadePackage>>>(
            makeAll(*kept, coders, folder, passphrase, withMedia, clock, progress));
        return [=] {
            if (!*made) {
                say(workflow::errorText(made->error()), Saying::Problem);
                return;
            }
            QStringList missing;
            for (const workflow::MadePackage& one : **made) {
                missing += one.withoutMedia;
            }
            missing.removeDuplicates();
            const QString done =
                tr("%n packages are in %1.", nullptr, static_cast<int>((*made)->size()))
                    .arg(QDir::toNativeSeparators(folder));
            if (missing.isEmpty()) {
                say(done, Saying::Note);
            } else {
                say(done + u' ' +
                        tr("Without the media of %1: they were not found.")
                            .arg(missing.join(QStringLiteral(", "))),
                    Saying::Problem);
            }
        };
    });
    QDialog::accept();
}

} // namespace rozet::widgets
