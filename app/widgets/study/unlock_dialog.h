// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a closed coding again, for who leads the study. When the coders have seen each other's work
// a reason is asked for and kept.
#pragma once

#include "app/widgets/common/workbench.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace rozet::widgets {

class UnlockDialog : public QDialog
{
    Q_OBJECT

public:
    UnlockDialog(const Workbench& bench, const study::RecordingId& recording,
                 QWidget* parent = nullptr);

    /// The closed codings of this recording; nothing to unlock when empty.
    [[nodiscard]] static std::vector<const study::Coding*>
    closedCodings(const study::Study& study, const study::RecordingId& recording);

private:
    [[nodiscard]] const study::Coding* chosen() const;
    void refresh();
    void unlock();

    Workbench m_bench;
    study::RecordingId m_recording;
    QListWidget* m_codings;
    QLineEdit* m_reason;
    QLabel* m_explained;
    QPushButton* m_unlock;
};

} // namespace rozet::widgets
