// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/codebook/codebook_tree.h"

#include <QMimeData>

namespace rozet::widgets {

namespace {

const QString kMime = QStringLiteral("application/x-rozet-codebook-item");

using codebook::CategoryId;
using codebook::Code;
using codebook::CodeId;

} // namespace

struct CodebookTree::Node
{
    DraftItem item;
    Node* parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;

    [[nodiscard]] int row() const
    {
        if (parent == nullptr) {
            return 0;
        }
        const auto mine = std::ranges::find_if(
            parent->children, [this](const auto& one) { return one.get() == this; });
        return static_cast<int>(mine - parent->children.begin());
    }

    Node& add(const DraftItem& what)
    {
        children.push_back(std::make_unique<Node>());
        children.back()->item = what;
        children.back()->parent = this;
        return *children.back();
    }

    [[nodiscard]] bool sameAs(const Node& other) const
    {
        return item == other.item &&
               std::ranges::equal(children, other.children,
                                  [](const auto& a, const auto& b) { return a->sameAs(*b); });
    }

    [[nodiscard]] const Node* find(const DraftItem& wanted) const
    {
        if (item == wanted) {
            return this;
        }
        for (const auto& child : children) {
            if (const Node* found = child->find(wanted)) {
                return found;
            }
        }
        return nullptr;
    }
};

CodebookTree::CodebookTree(session::CodebookDraft& draft, QString language, QObject* parent)
    : QAbstractItemModel(parent), m_draft(draft), m_language(std::move(language)), m_root(build())
{
    connect(&draft, &session::CodebookDraft::changed, this, &CodebookTree::refresh);
}

CodebookTree::~CodebookTree() = default;

std::unique_ptr<CodebookTree::Node> CodebookTree::build() const
{
    auto root = std::make_unique<Node>();
    const codebook::Codebook& book = m_draft.book();
    std::set<CodeId> placed;
    const std::function<void(Node&, const Code&)> add = [&](Node& under, const Code& code) {
        if (!placed.insert(code.id).second) {
            return;
        }
        Node& node = under.add({code.category, code.id});
        for (const Code* child : book.childrenOf(code.id)) {
            if (child->category == code.category) {
                add(node, *child);
            }
        }
    };
    for (const codebook::Category& category : book.categories) {
        Node& node = root->add({category.id, CodeId()});
        for (const Code* code : codebook::topCodesOf(book, category.id)) {
            add(node, *code);
        }
    }
    return root;
}

void CodebookTree::refresh()
{
    std::unique_ptr<Node> next = build();
    if (!next->sameAs(*m_root)) {
        beginResetModel();
        m_root = std::move(next);
        endResetModel();
        return;
    }
    const std::function<void(const QModelIndex&)> tell = [&](const QModelIndex& parent) {
        const int rows = rowCount(parent);
        if (rows > 0) {
            Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, 0, parent));
        }
        for (int row = 0; row < rows; ++row) {
            tell(index(row, 0, parent));
        }
    };
    tell({});
}

DraftItem CodebookTree::itemAt(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<const Node*>(index.internalPointer())->item : DraftItem();
}

QModelIndex CodebookTree::indexOf(const DraftItem& item) const
{
    const Node* node = m_root->find(item);
    return node == nullptr || node == m_root.get() ? QModelIndex()
                                                   : createIndex(node->row(), 0, node);
}

QModelIndex CodebookTree::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    const Node* node =
        parent.isValid() ? static_cast<const Node*>(parent.internalPointer()) : m_root.get();
    return createIndex(row, column, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex CodebookTree::parent(const QModelIndex& child) const
{
    if (!child.isValid()) {
        return {};
    }
    const Node* parent = static_cast<const Node*>(child.internalPointer())->parent;
    return parent == nullptr || parent == m_root.get() ? QModelIndex()
                                                       : createIndex(parent->row(), 0, parent);
}

int CodebookTree::rowCount(const QModelIndex& parent) const
{
    const Node* node =
        parent.isValid() ? static_cast<const Node*>(parent.internalPointer()) : m_root.get();
    return static_cast<int>(node->children.size());
}

int CodebookTree::columnCount(const QModelIndex&) const
{
    return 1;
}

QString CodebookTree::label(const DraftItem& item) const
{
    const codebook::Codebook& book = m_draft.book();
    QString text;
    if (const Code* code = item.isCode() ? book.code(item.code) : nullptr) {
        text = code->label.in(m_language);
    } else if (const codebook::Category* category = book.category(item.category)) {
        text = category->label.in(m_language);
    }
    return text.isEmpty() ? tr("(no name yet)") : text;
}

QString CodebookTree::findingsText(const DraftItem& item) const
{
    QStringList sentences;
    for (const codebook::CodebookFinding& finding : m_draft.findings()) {
        const bool mine = item.isCode() ? finding.code == item.code
                                        : finding.code.isEmpty() && !item.category.isEmpty() &&
                                              finding.category == item.category;
        if (mine) {
            sentences << codebook::findingText(finding, m_language);
        }
    }
    return sentences.join(u'\n');
}

QVariant CodebookTree::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const DraftItem item = itemAt(index);
    const Code* code = item.isCode() ? m_draft.book().code(item.code) : nullptr;
    switch (role) {
    case Qt::DisplayRole:
        return label(item);
    case Qt::ToolTipRole: {
        const QString wrong = findingsText(item);
        const QString id = item.isCode() ? item.code.text() : item.category.text();
        return wrong.isEmpty() ? id : id + u'\n' + wrong;
    }
    case Qt::AccessibleTextRole: {
        QStringList parts{label(item)};
        if (code != nullptr && code->isRetired()) {
            parts << tr("out of use");
        }
        parts << findingsText(item);
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case ItemIsRetired:
        return code != nullptr && code->isRetired();
    case IsNewRole:
        return item.isCode() ? m_draft.isNew(item.code) : m_draft.isNew(item.category);
    case WorstFinding: {
        int worst = 0;
        for (const codebook::CodebookFinding& finding : m_draft.findings()) {
            const bool mine = item.isCode()
                                  ? finding.code == item.code
                                  : finding.code.isEmpty() && finding.category == item.category;
            if (mine) {
                worst = std::max(worst, finding.severity == codebook::Severity::Error ? 2 : 1);
            }
        }
        return worst;
    }
    default:
        return {};
    }
}

Qt::ItemFlags CodebookTree::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::ItemIsDropEnabled;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
}

QStringList CodebookTree::mimeTypes() const
{
    return {kMime};
}

QMimeData* CodebookTree::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty()) {
        return nullptr;
    }
    const DraftItem item = itemAt(indexes.front());
    auto* data = new QMimeData;
    data->setData(kMime, (item.category.text() + u'\n' + item.code.text()).toUtf8());
    return data;
}

Qt::DropActions CodebookTree::supportedDropActions() const
{
    return Qt::MoveAction;
}

namespace {

DraftItem dragged(const QMimeData* data)
{
    const QStringList parts = QString::fromUtf8(data->data(kMime)).split(u'\n');
    return {CategoryId(parts.value(0)), CodeId(parts.value(1))};
}

} // namespace

std::optional<codebook::CodePlace> CodebookTree::placeOfDrop(const CodeId& code, int row,
                                                             const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return std::nullopt;
    }
    const DraftItem onto = itemAt(parent);
    codebook::CodePlace place{onto.category, std::nullopt, row < 0 ? rowCount(parent) : row};
    if (onto.isCode()) {
        place.parent = onto.code;
    }
    const codebook::CodePlace before = codebook::placeOf(m_draft.book(), code);
    if (before.category == place.category && before.parent == place.parent &&
        before.index < place.index) {
        --place.index;
    }
    return codebook::canStandAt(m_draft.book(), code, place) ? std::optional(place) : std::nullopt;
}

bool CodebookTree::canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                                   const QModelIndex& parent) const
{
    if (action != Qt::MoveAction || !data->hasFormat(kMime)) {
        return false;
    }
    const DraftItem item = dragged(data);
    if (item.isCategory()) {
        return !parent.isValid();
    }
    return placeOfDrop(item.code, row, parent).has_value();
}

bool CodebookTree::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent)) {
        return false;
    }
    const DraftItem item = dragged(data);
    if (item.isCategory()) {
        const int before = indexOf(item).row();
        const int wanted = row < 0 ? rowCount() : row;
        m_draft.move(item.category, before < wanted ? wanted - 1 : wanted);
        return true;
    }
    return m_draft.move(item.code, *placeOfDrop(item.code, row, parent));
}

} // namespace rozet::widgets
