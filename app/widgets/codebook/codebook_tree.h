// SPDX-License-Identifier: GPL-3.0-or-later
// The draft of a codebook as a tree: categories, their codes, the codes below those. Rows can be
// dragged elsewhere.
#pragma once

#include "app/session/codebook_draft.h"

#include <QAbstractItemModel>

#include <memory>

namespace rozet::widgets {

/// What is chosen in the tree: the codebook as a whole, a category or a code.
struct DraftItem
{
    codebook::CategoryId category; ///< empty for the whole; for a code, the one it stands in
    codebook::CodeId code;         ///< empty for a category

    [[nodiscard]] bool isCode() const { return !code.isEmpty(); }

    [[nodiscard]] bool isCategory() const { return code.isEmpty() && !category.isEmpty(); }

    friend bool operator==(const DraftItem&, const DraftItem&) = default;
};

class CodebookTree : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role { ItemIsRetired = Qt::UserRole, WorstFinding, IsNewRole };

    CodebookTree(session::CodebookDraft& draft, QString language, QObject* parent = nullptr);
    ~CodebookTree() override;

    [[nodiscard]] DraftItem itemAt(const QModelIndex& index) const;
    /// Invalid when it is not there.
    [[nodiscard]] QModelIndex indexOf(const DraftItem& item) const;

    [[nodiscard]] const session::CodebookDraft& draft() const { return m_draft; }

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

private:
    struct Node;

    void refresh();
    [[nodiscard]] std::unique_ptr<Node> build() const;
    [[nodiscard]] QString label(const DraftItem& item) const;
    [[nodiscard]] QString findingsText(const DraftItem& item) const;
    [[nodiscard]] std::optional<codebook::CodePlace>
    placeOfDrop(const codebook::CodeId& code, int row, const QModelIndex& parent) const;

    session::CodebookDraft& m_draft;
    QString m_language;
    std::unique_ptr<Node> m_root;
};

} // namespace rozet::widgets
