// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/code/fragment_model.h"

#include "app/widgets/common/code_look.h"
#include "core/base/number_text.h"

namespace rozet::widgets {

namespace {

/// When more rows than this differ, starting anew is quicker.
constexpr std::size_t kMostRows = 200;

} // namespace

QString momentText(MediaTime time)
{
    const QString full = clockText(time);
    return full.startsWith(QLatin1String("0:0"))  ? full.mid(3)
           : full.startsWith(QLatin1String("0:")) ? full.mid(2)
                                                  : full;
}

const codebook::Code* codeMeant(const codebook::Codebook& book, const QString& text,
                                const QString& language)
{
    const QString wanted = text.trimmed();
    const codebook::Code* begun = nullptr;
    int beginnings = 0;
    for (const codebook::Code& code : book.codes) {
        if (code.level != codebook::CodeLevel::Fragment || !code.selectable || code.isRetired()) {
            continue;
        }
        const QString label = code.label.in(language);
        for (const QString& name : {code.shortText, label, code.id.text()}) {
            if (name.compare(wanted, Qt::CaseInsensitive) == 0) {
                return &code;
            }
        }
        if (label.startsWith(wanted, Qt::CaseInsensitive)) {
            begun = &code;
            ++beginnings;
        }
    }
    return beginnings == 1 ? begun : nullptr;
}

FragmentModel::FragmentModel(session::CodingController& controller, QString language,
                             QObject* parent)
    : QAbstractTableModel(parent), m_controller(controller), m_language(std::move(language))
{
    connect(&controller, &session::CodingController::codingChanged, this, &FragmentModel::refresh);
    connect(&controller, &session::CodingController::runningChanged, this, [this] {
        if (!m_rows.empty()) {
            Q_EMIT dataChanged(index(0, Out), index(rowCount() - 1, Out));
        }
    });
    refresh();
}

void FragmentModel::refresh()
{
    const study::Coding* coding = m_controller.coding();
    const std::span<const study::Fragment> now =
        coding == nullptr ? std::span<const study::Fragment>() : coding->fragments.all();
    const study::FragmentDiff diff = study::differenceOf(m_rows, now);
    if (diff.isEmpty()) {
        return;
    }
    if (m_rows.empty() || diff.before + diff.after > kMostRows) {
        beginResetModel();
        m_rows.assign(now.begin(), now.end());
        m_playing.assign(m_rows.size(), false);
        endResetModel();
        return;
    }
    const bool sameRows = diff.before == diff.after &&
                          std::ranges::equal(std::span(m_rows).subspan(diff.first, diff.before),
                                             now.subspan(diff.first, diff.after), {},
                                             &study::Fragment::id, &study::Fragment::id);
    const auto first = static_cast<int>(diff.first);
    if (sameRows) {
        study::applyDifference(m_rows, now, diff);
        Q_EMIT dataChanged(index(first, 0),
                           index(first + static_cast<int>(diff.after) - 1, Columns - 1));
        return;
    }
    replaceRows(now, diff);
}

/// Rows go and come, without the view and its order starting anew.
void FragmentModel::replaceRows(std::span<const study::Fragment> now,
                                const study::FragmentDiff& diff)
{
    const auto first = static_cast<int>(diff.first);
    const auto place = static_cast<std::ptrdiff_t>(diff.first);
    Q_EMIT rowsChanging();
    if (diff.before > 0) {
        beginRemoveRows({}, first, first + static_cast<int>(diff.before) - 1);
        study::applyDifference(m_rows, now.first(diff.first), {diff.first, diff.before, 0});
        m_playing.erase(m_playing.begin() + place,
                        m_playing.begin() + place + static_cast<std::ptrdiff_t>(diff.before));
        endRemoveRows();
    }
    if (diff.after > 0) {
        beginInsertRows({}, first, first + static_cast<int>(diff.after) - 1);
        study::applyDifference(m_rows, now, {diff.first, 0, diff.after});
        m_playing.insert(m_playing.begin() + place, diff.after, false);
        endInsertRows();
    }
    Q_EMIT rowsChanged();
}

int FragmentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FragmentModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString FragmentModel::sectorName(const std::optional<codebook::LearyPosition>& position) const
{
    const codebook::Codebook* book = m_controller.book();
    if (!position || book == nullptr) {
        return {};
    }
    const codebook::LearySector* sector = book->rose.sector(position->sector);
    return sector == nullptr ? tr("middle") : sector->label.in(m_language);
}

QString FragmentModel::shortText(const study::Fragment& fragment, int column) const
{
    // Those who work with the rose know its sectors by two letters; the whole word is in the
    // tooltip.
    constexpr qsizetype kShort = 3;
    const auto& position = column == Mentor ? fragment.mentor : fragment.student;
    if ((column == Mentor || column == Student) && position && !position->sector.isEmpty() &&
        position->sector.size() <= kShort) {
        return position->sector.toUpper();
    }
    return text(fragment, column);
}

QString FragmentModel::text(const study::Fragment& fragment, int column) const
{
    switch (column) {
    case In:
        return momentText(fragment.span.start);
    case Out:
        return m_controller.isRunning(fragment.id) ? tr("running") : momentText(fragment.span.end);
    case Codes: {
        QStringList labels;
        for (const codebook::CodeId& id : fragment.codes) {
            labels.append(m_controller.book() == nullptr
                              ? id.text()
                              : codeLook(*m_controller.book(), id, m_language).label);
        }
        return labels.join(QStringLiteral("; "));
    }
    case Description:
        return fragment.description;
    case Mentor:
        return sectorName(fragment.mentor);
    case Student:
        return sectorName(fragment.student);
    default:
        return {};
    }
}

QVariant FragmentModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    const study::Fragment& fragment = m_rows[row];
    switch (role) {
    case Qt::DisplayRole:
        return shortText(fragment, index.column());
    case Qt::AccessibleTextRole:
    case Qt::EditRole:
        return text(fragment, index.column());
    case Qt::ToolTipRole:
        return index.column() == Description && !fragment.memo.isEmpty()
                   ? fragment.description + QStringLiteral("\n\n") + fragment.memo
                   : text(fragment, index.column());
    case FragmentRole:
        return fragment.id.toText();
    case CodesRole: {
        QStringList ids;
        for (const codebook::CodeId& id : fragment.codes) {
            ids.append(id.text());
        }
        return ids;
    }
    case SortRole:
        if (index.column() == In) {
            return QVariant::fromValue<qlonglong>(fragment.span.start.microseconds());
        }
        if (index.column() == Out) {
            return QVariant::fromValue<qlonglong>(fragment.span.end.microseconds());
        }
        return text(fragment, index.column());
    case PlayingRole:
        return static_cast<bool>(m_playing[row]);
    default:
        return {};
    }
}

QVariant FragmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case In:
        return tr("In");
    case Out:
        return tr("Out");
    case Codes:
        return tr("Codes");
    case Description:
        return tr("Description");
    case Mentor:
        return tr("Mentor");
    case Student:
        return tr("Student");
    default:
        return {};
    }
}

Qt::ItemFlags FragmentModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() <= Description && m_controller.canEdit()) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

bool FragmentModel::setTime(const study::Fragment& fragment, int column, const QString& typed)
{
    const std::optional<MediaTime> time = readTime(typed);
    if (!time) {
        Q_EMIT refused(tr("“%1” is not a time. Write it like 3:12.5.").arg(typed));
        return false;
    }
    TimeSpan span = fragment.span;
    (column == In ? span.start : span.end) = *time;
    if (!span.isOrdered()) {
        Q_EMIT refused(tr("A fragment cannot end before it starts."));
        return false;
    }
    return m_controller.setSpan(fragment.id, span);
}

bool FragmentModel::setCodes(const study::Fragment& fragment, const QString& typed)
{
    const codebook::Codebook* book = m_controller.book();
    std::vector<codebook::CodeId> codes;
    QString separated = typed;
    separated.replace(QLatin1Char(','), QLatin1Char(';'));
    for (const QString& part : separated.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty()) {
            continue;
        }
        const codebook::Code* code = book == nullptr ? nullptr : codeMeant(*book, part, m_language);
        if (code == nullptr) {
            Q_EMIT refused(tr("There is no code “%1”.").arg(part.trimmed()));
            return false;
        }
        codes = session::withCode(std::move(codes), code->id, *book);
    }
    return codes == fragment.codes || m_controller.setCodes(fragment.id, std::move(codes));
}

bool FragmentModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const study::Fragment fragment = m_rows[static_cast<std::size_t>(index.row())];
    const QString typed = value.toString().trimmed();
    if (typed == text(fragment, index.column())) {
        return true;
    }
    switch (index.column()) {
    case In:
    case Out:
        return setTime(fragment, index.column(), typed);
    case Codes:
        return setCodes(fragment, typed);
    case Description:
        return m_controller.setDescription(fragment.id, typed);
    default:
        return false;
    }
}

study::FragmentId FragmentModel::fragmentAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].id
                                        : study::FragmentId();
}

int FragmentModel::rowOf(const study::FragmentId& id) const
{
    const auto found = std::ranges::find(m_rows, id, &study::Fragment::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void FragmentModel::setPosition(MediaTime position)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool inside = m_rows[i].span.contains(position);
        if (inside != m_playing[i]) {
            m_playing[i] = inside;
            const int row = static_cast<int>(i);
            Q_EMIT dataChanged(index(row, 0), index(row, Columns - 1), {PlayingRole});
        }
    }
}

} // namespace rozet::widgets
