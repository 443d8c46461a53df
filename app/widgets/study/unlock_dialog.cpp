// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/study/unlock_dialog.h"

#include "core/workflow/coders.h"
#include "core/workflow/coding_state.h"
#include "core/workflow/error_text.h"
#include "core/workflow/rounds.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace rozet::widgets {

std::vector<const study::Coding*> UnlockDialog::closedCodings(const study::Study& study,
                                                              const study::RecordingId& recording)
{
    std::vector<const study::Coding*> closed;
    for (const study::Coder& coder : workflow::codersByName(study)) {
        for (const study::Coding* coding : workflow::codingsOfCoder(study, recording, coder.id)) {
            if (coding->header.state == study::CodingState::Closed) {
                closed.push_back(coding);
            }
        }
    }
    return closed;
}

UnlockDialog::UnlockDialog(const Workbench& bench, const study::RecordingId& recording,
                           QWidget* parent)
    : QDialog(parent)
    , m_bench(bench)
    , m_recording(recording)
    , m_codings(new QListWidget(this))
    , m_reason(new QLineEdit(this))
    , m_explained(new QLabel(this))
    , m_unlock(nullptr)
{
    setObjectName(QStringLiteral("unlockDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    const study::Study& study = m_bench.wholeStudy();
    const study::Recording* found = study.recordings.find(recording);
    setWindowTitle(tr("Unlock a coding of %1").arg(found == nullptr ? QString() : found->name));
    resize(460, 340);
    m_codings->setAccessibleName(tr("Closed codings"));
    for (const study::Coding* coding : closedCodings(study, recording)) {
        const study::Coder* coder = study.coders.find(coding->header.coder);
        const study::Round* round =
            coding->header.round ? study.rounds.find(*coding->header.round) : nullptr;
        QString text = coder == nullptr ? QString() : coder->name;
        if (round != nullptr) {
            text += QStringLiteral(" · ") + round->name;
        }
        auto* item = new QListWidgetItem(text, m_codings);
        item->setData(Qt::UserRole, coding->id.toText());
    }
    m_codings->setCurrentRow(0);
    m_reason->setPlaceholderText(tr("Why it is unlocked"));
    m_reason->setAccessibleName(tr("Why it is unlocked"));
    m_explained->setWordWrap(true);
    m_explained->setProperty("muted", true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_unlock = buttons->addButton(tr("Unlock"), QDialogButtonBox::AcceptRole);
    m_unlock->setProperty("primary", true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_codings, 1);
    column->addWidget(m_explained);
    column->addWidget(m_reason);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &UnlockDialog::unlock);
    connect(m_codings, &QListWidget::currentRowChanged, this, &UnlockDialog::refresh);
    connect(m_reason, &QLineEdit::textChanged, this, &UnlockDialog::refresh);
    refresh();
}

const study::Coding* UnlockDialog::chosen() const
{
    const QListWidgetItem* item = m_codings->currentItem();
    return item == nullptr ? nullptr
                           : m_bench.wholeStudy().codings.find(
                                 study::CodingId::fromText(item->data(Qt::UserRole).toString()));
}

void UnlockDialog::refresh()
{
    const study::Coding* coding = chosen();
    const bool opened =
        coding != nullptr && workflow::needsUnlocking(m_bench.wholeStudy(), *coding);
    m_explained->setText(
        opened ? tr("The coders have seen each other's work. From now on it is hidden again, until "
                    "everybody has closed. The reason is kept in the study.")
               : tr("Nobody else has seen this coding, so no reason is needed."));
    m_unlock->setEnabled(coding != nullptr && (!opened || !m_reason->text().trimmed().isEmpty()));
}

void UnlockDialog::unlock()
{
    const study::Coding* coding = chosen();
    if (coding == nullptr) {
        return;
    }
    const session::StudySession& session = m_bench.session;
    const auto change = workflow::reopenCoding(m_bench.wholeStudy(), coding->id, session.viewer(),
                                               m_reason->text(), session.clock().now());
    if (!change) {
        m_explained->setText(workflow::errorText(change.error()));
        return;
    }
    if (m_bench.session.edit(*change, tr("Unlock a coding"))) {
        accept();
    }
}

} // namespace rozet::widgets
