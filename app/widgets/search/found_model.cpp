// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/search/found_model.h"

#include "app/widgets/common/code_look.h"
#include "core/base/number_text.h"

namespace rozet::widgets {

FoundModel::FoundModel(session::StudySession& session, QString language, QObject* parent)
    : QAbstractTableModel(parent), m_session(session), m_language(std::move(language))
{
}

void FoundModel::setFound(std::vector<workflow::FoundFragment> found)
{
    if (found == m_found) {
        if (!m_found.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
        }
        return;
    }
    beginResetModel();
    m_found = std::move(found);
    endResetModel();
}

int FoundModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

int FoundModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString FoundModel::codesText(const study::Fragment& fragment) const
{
    const codebook::CodebookRevision* revision =
        m_session.study().codebookRevision(fragment.codebookRevision);
    QStringList labels;
    for (const codebook::CodeId& id : fragment.codes) {
        labels << (revision == nullptr ? id.text()
                                       : codeLook(revision->codebook, id, m_language).label);
    }
    return labels.join(QStringLiteral("; "));
}

QString FoundModel::text(const workflow::FoundFragment& place, int column) const
{
    const study::Study& study = m_session.study();
    const study::Coding* coding = study.codings.find(place.coding);
    const study::Fragment* fragment =
        coding == nullptr ? nullptr : coding->fragments.find(place.fragment);
    if (fragment == nullptr) {
        return {};
    }
    switch (column) {
    case Recording: {
        const study::Recording* recording = study.recordings.find(coding->header.recording);
        return recording == nullptr ? QString() : recording->name;
    }
    case Coder: {
        const study::Coder* coder = study.coders.find(coding->header.coder);
        return coder == nullptr ? QString() : coder->name;
    }
    case Start:
        return clockText(fragment->span.start);
    case End:
        return clockText(fragment->span.end);
    case Codes:
        return codesText(*fragment);
    case Description:
        return fragment->description;
    default:
        return {};
    }
}

QVariant FoundModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        return text(m_found[static_cast<std::size_t>(index.row())], index.column());
    }
    return {};
}

QVariant FoundModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Recording:
        return tr("Recording");
    case Coder:
        return tr("Coder");
    case Start:
        return tr("In");
    case End:
        return tr("Out");
    case Codes:
        return tr("Codes");
    case Description:
        return tr("Description");
    default:
        return {};
    }
}

} // namespace rozet::widgets
