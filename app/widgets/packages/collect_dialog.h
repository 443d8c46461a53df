// SPDX-License-Identifier: GPL-3.0-or-later
// Collects packages: first shows what would happen, then does it as one step of undo.
#pragma once

#include "app/widgets/common/workbench.h"
#include "app/widgets/packages/package_jobs.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTabWidget;
class QTableView;
class QTableWidget;

namespace rozet::widgets {

class PassphraseField;
class TableModel;

class CollectDialog : public QDialog
{
    Q_OBJECT

public:
    CollectDialog(const Workbench& bench, const QStringList& files, QWidget* parent = nullptr);
    ~CollectDialog() override;

    /// The packages and what each comes to.
    [[nodiscard]] QTableWidget* packages() const { return m_packages; }

    [[nodiscard]] QString summary() const;

    [[nodiscard]] PassphraseField* passphrase() const { return m_passphrase; }

    void accept() override;

Q_SIGNALS:
    /// The packages were read, or could not be.
    void planned();

private:
    QWidget* makeTables();
    void plan();
    void showPlans(std::shared_ptr<Result<CollectedFiles>> all);
    void showPackages();
    void showPackage(int row);
    void sum();

    Workbench m_bench;
    QStringList m_files;
    std::shared_ptr<Result<CollectedFiles>> m_all;
    QTableWidget* m_packages;
    PassphraseField* m_passphrase;
    QWidget* m_sealed;
    QTabWidget* m_tabs;
    std::array<TableModel*, 3> m_models{};
    std::array<QTableView*, 3> m_views{};
    QLabel* m_summary;
    QPushButton* m_collect;
    bool m_isStale = false;
};

} // namespace rozet::widgets
