// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/study/recordings_model.h"

#include "app/widgets/common/icons.h"
#include "app/widgets/common/theme.h"
#include "core/base/number_text.h"
#include "core/workflow/coded_density.h"
#include "core/workflow/coders.h"
#include "core/workflow/rounds.h"

#include <QApplication>
#include <QLocale>

namespace rozet::widgets {

namespace {

constexpr int kRefreshAfterMs = 60;
constexpr int kDensityParts = 48;

QString stateWords(const char* text)
{
    return QCoreApplication::translate("RecordingsModel", text);
}

} // namespace

QString stateText(study::CodingState state)
{
    switch (state) {
    case study::CodingState::Busy:
        return stateWords(QT_TRANSLATE_NOOP("RecordingsModel", "busy"));
    case study::CodingState::Closed:
        return stateWords(QT_TRANSLATE_NOOP("RecordingsModel", "closed"));
    case study::CodingState::NotStarted:
        break;
    }
    return stateWords(QT_TRANSLATE_NOOP("RecordingsModel", "not started"));
}

QString consentText(study::ConsentState state)
{
    switch (state) {
    case study::ConsentState::Given:
        return stateWords(QT_TRANSLATE_NOOP("RecordingsModel", "given"));
    case study::ConsentState::Refused:
        return stateWords(QT_TRANSLATE_NOOP("RecordingsModel", "refused"));
    case study::ConsentState::Withdrawn:
        return stateWords(QT_TRANSLATE_NOOP("RecordingsModel", "withdrawn"));
    case study::ConsentState::Unknown:
        break;
    }
    return stateWords(QT_TRANSLATE_NOOP("RecordingsModel", "not known"));
}

QString mediaText(workflow::MediaState state)
{
    switch (state) {
    case workflow::MediaState::Found:
        return stateWords(QT_TRANSLATE_NOOP("RecordingsModel", "found"));
    case workflow::MediaState::Changed:
        return stateWords(QT_TRANSLATE_NOOP("RecordingsModel", "another file"));
    case workflow::MediaState::Refused:
        return stateWords(QT_TRANSLATE_NOOP("RecordingsModel", "not allowed"));
    case workflow::MediaState::Missing:
        break;
    }
    return stateWords(QT_TRANSLATE_NOOP("RecordingsModel", "missing"));
}

RecordingsModel::RecordingsModel(session::StudySession& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session)
{
    m_later.setSingleShot(true);
    m_later.setInterval(kRefreshAfterMs);
    connect(&m_later, &QTimer::timeout, this, &RecordingsModel::refresh);
    connect(&session, &session::StudySession::studyChanged, &m_later, qOverload<>(&QTimer::start));
    connect(&session, &session::StudySession::coderChanged, this, &RecordingsModel::refresh);
    refresh();
}

std::vector<study::Coder> RecordingsModel::shownCoders() const
{
    // Of whom anything is hidden, nothing is shown.
    const std::set<study::CodingId> hidden =
        study::hiddenCodings(m_session.wholeStudy(), m_session.viewer());
    std::vector<study::Coder> shown = workflow::codersByName(m_session.study());
    std::erase_if(shown, [&](const study::Coder& coder) {
        return std::ranges::any_of(hidden, [&](const study::CodingId& id) {
            return m_session.wholeStudy().codings.find(id)->header.coder == coder.id;
        });
    });
    return shown;
}

void RecordingsModel::refresh()
{
    m_later.stop();
    std::vector<workflow::ListedRecording> rows =
        workflow::listRecordings(m_session.wholeStudy(), m_session.path(), m_session.viewer());
    std::vector<study::Coder> coders = shownCoders();
    const bool sameShape = coders.size() == m_coders.size() &&
                           std::ranges::equal(rows, m_rows, [](const auto& a, const auto& b) {
                               return a.recording.id == b.recording.id;
                           });
    if (sameShape) {
        m_rows = std::move(rows);
        m_coders = std::move(coders);
        if (!m_rows.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        }
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    m_coders = std::move(coders);
    endResetModel();
}

int RecordingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecordingsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FixedColumns + static_cast<int>(m_coders.size());
}

study::CodingState RecordingsModel::stateOf(const workflow::ListedRecording& row, int column) const
{
    const study::Coder& coder = m_coders[static_cast<std::size_t>(column - FixedColumns)];
    const study::Coding* coding =
        workflow::workingCoding(m_session.wholeStudy(), row.recording.id, coder.id);
    return coding == nullptr ? study::CodingState::NotStarted : coding->header.state;
}

QString RecordingsModel::text(const workflow::ListedRecording& row, int column) const
{
    switch (column) {
    case Name:
        return row.recording.name;
    case Mentor:
        return row.mentor;
    case School:
        return row.school;
    case Students:
        return row.students.join(QStringLiteral(", "));
    case Date:
        return row.recording.date.isValid()
                   ? QLocale().toString(row.recording.date, QLocale::ShortFormat)
                   : QString();
    case Length:
        return row.recording.duration.isZero()
                   ? QString()
                   : shortClockText(MediaTime() + row.recording.duration);
    case Media:
        return mediaText(row.media);
    case Consent:
        return consentText(row.consent);
    default:
        return stateText(stateOf(row, column));
    }
}

QVariant RecordingsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const workflow::ListedRecording& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    if (role == Qt::DisplayRole || role == Qt::EditRole || role == Qt::ToolTipRole) {
        return text(row, column);
    }
    if (role == DensityRole && column >= FixedColumns) {
        const study::Coding* coding =
            workflow::workingCoding(m_session.study(), row.recording.id,
                                    m_coders[static_cast<std::size_t>(column - FixedColumns)].id);
        return coding == nullptr ? QVariant()
                                 : QVariant::fromValue(workflow::codedDensity(
                                       coding->fragments, row.recording.duration, kDensityParts));
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(column == Length ? Qt::AlignRight | Qt::AlignVCenter
                                         : Qt::AlignLeft | Qt::AlignVCenter);
    }
    const Colours& now = coloursFor(QApplication::palette());
    if (role == Qt::ForegroundRole) {
        if (column == Media && row.media != workflow::MediaState::Found) {
            return now.warning;
        }
        if (column == Consent) {
            const bool bad = row.consent == study::ConsentState::Refused ||
                             row.consent == study::ConsentState::Withdrawn;
            return bad                                         ? now.danger
                   : row.consent == study::ConsentState::Given ? now.text
                                                               : now.muted;
        }
        if (column >= FixedColumns) {
            const study::CodingState state = stateOf(row, column);
            return state == study::CodingState::NotStarted ? now.muted
                   : state == study::CodingState::Closed   ? now.good
                                                           : now.text;
        }
    }
    if (role == Qt::DecorationRole && column >= FixedColumns &&
        stateOf(row, column) == study::CodingState::Closed) {
        return icon(QStringLiteral("check"));
    }
    return {};
}

QVariant RecordingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(section == Length ? Qt::AlignRight | Qt::AlignVCenter
                                          : Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Conversation");
    case Mentor:
        return tr("Mentor");
    case School:
        return tr("School");
    case Students:
        return tr("Student");
    case Date:
        return tr("Date");
    case Length:
        return tr("Length");
    case Media:
        return tr("Video");
    case Consent:
        return tr("Consent");
    default:
        return m_coders[static_cast<std::size_t>(section - FixedColumns)].name;
    }
}

Qt::ItemFlags RecordingsModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Name) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

bool RecordingsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        index.column() != Name) {
        return false;
    }
    study::Recording changed = m_rows[static_cast<std::size_t>(index.row())].recording;
    const QString name = value.toString().trimmed();
    if (name == changed.name) {
        return true;
    }
    changed.name = name;
    return m_session.edit(study::Replace<study::Recording>{changed}, tr("Rename the recording"));
}

study::RecordingId RecordingsModel::recordingAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].recording.id
                                        : study::RecordingId();
}

int RecordingsModel::rowOf(const study::RecordingId& id) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](const auto& row) { return row.recording.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

} // namespace rozet::widgets
