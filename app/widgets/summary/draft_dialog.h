// SPDX-License-Identifier: GPL-3.0-or-later
// Shows what a new draft would do to the summary, line by line, before it does anything.
#pragma once

#include "app/widgets/common/workbench.h"
#include "core/workflow/summary_draft.h"

#include <QDialog>

class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;

namespace rozet::widgets {

/// One part of the summary: how it is, and what the draft proposes.
struct DraftPart
{
    codebook::CategoryId category;
    QString label;
    workflow::SummaryText text;
    std::vector<workflow::DraftLine> lines;
};

class DraftDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DraftDialog(std::vector<DraftPart> parts, QWidget* parent = nullptr);

    /// The parts that would change, in the stored form.
    [[nodiscard]] std::map<codebook::CategoryId, QString> changed() const;

    [[nodiscard]] QTreeWidget& tree() { return *m_tree; }

    [[nodiscard]] QString preview() const;

private:
    void fill();
    void onChecked(QTreeWidgetItem* item);
    void showPreview();

    std::vector<DraftPart> m_parts;
    QTreeWidget* m_tree;
    QTextBrowser* m_preview;
    bool m_filling = false;
};

} // namespace rozet::widgets
