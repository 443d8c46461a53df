// SPDX-License-Identifier: GPL-3.0-or-later
// Makes packages: one per coder at once, or of one's own work to hand in.
#pragma once

#include "app/widgets/common/workbench.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace rozet::widgets {

class PassphraseField;

class MakePackagesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit MakePackagesDialog(const Workbench& bench, QWidget* parent = nullptr);

    [[nodiscard]] std::vector<study::CoderId> chosenCoders() const;
    void setFolder(const QString& folder);

    void accept() override;

private:
    void fillCoders();
    void chooseFolder();
    void showNote();

    Workbench m_bench;
    QListWidget* m_coders;
    QLineEdit* m_folder;
    PassphraseField* m_passphrase;
    QCheckBox* m_media;
    QLabel* m_note;
    QPushButton* m_make;
};

} // namespace rozet::widgets
