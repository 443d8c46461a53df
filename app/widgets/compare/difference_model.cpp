// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/compare/difference_model.h"

#include "app/widgets/common/theme.h"
#include "app/widgets/compare/compare_feed.h"
#include "app/widgets/compare/verdict_look.h"
#include "core/base/number_text.h"

#include <QApplication>
#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace rozet::widgets {

using workflow::Difference;
using workflow::DifferenceKind;
using workflow::DifferenceState;

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Compare", text);
}

QString answerText(const codebook::Code* question, const QString& value, const QString& language)
{
    if (question == nullptr) {
        return value;
    }
    if (question->valueKind == codebook::ValueKind::YesNo) {
        return value == QLatin1String("yes") ? words(QT_TRANSLATE_NOOP("Compare", "yes"))
                                             : words(QT_TRANSLATE_NOOP("Compare", "no"));
    }
    for (const codebook::CodeValue& one : question->values) {
        if (one.id == value) {
            return one.label.in(language);
        }
    }
    return value;
}

} // namespace

QString timeText(const Difference& difference)
{
    if (difference.kind != DifferenceKind::Fragment) {
        return words(QT_TRANSLATE_NOOP("Compare", "whole recording"));
    }
    const QString from = shortClockText(difference.span.start);
    return difference.span.isPoint()
               ? from
               : QStringLiteral("%1 – %2").arg(from, shortClockText(difference.span.end));
}

QString settledText(const Difference& difference)
{
    switch (difference.state) {
    case DifferenceState::Open:
        return words(QT_TRANSLATE_NOOP("Compare", "open"));
    case DifferenceState::Settled:
        return words(QT_TRANSLATE_NOOP("Compare", "settled"));
    case DifferenceState::Outdated:
        return words(QT_TRANSLATE_NOOP("Compare", "changed since"));
    }
    return {};
}

bool DifferenceFilter::isEmpty() const
{
    return verdicts.empty() && !category && !code && !coder && !settled && !cell;
}

DifferenceModel::DifferenceModel(const CompareState& state, QObject* parent)
    : QAbstractTableModel(parent), m_state(state)
{
}

void DifferenceModel::setFilter(const DifferenceFilter& filter)
{
    m_filter = filter;
    reload();
}

void DifferenceModel::reload()
{
    beginResetModel();
    m_rows.clear();
    m_total = 0;
    const auto& recordings = m_state.differences();
    for (std::size_t recording = 0; recording < recordings.size(); ++recording) {
        const auto& items = recordings[recording].items;
        m_total += static_cast<int>(items.size());
        for (std::size_t item = 0; item < items.size(); ++item) {
            if (passes(items[item])) {
                m_rows.push_back({recording, item});
            }
        }
    }
    endResetModel();
}

std::vector<codebook::CodeId> DifferenceModel::codesOf(const Difference& difference,
                                                       std::size_t coder) const
{
    if (difference.kind == DifferenceKind::Answer) {
        return {difference.code};
    }
    return coder < difference.fragments.size() && difference.fragments[coder]
               ? difference.fragments[coder]->codes
               : std::vector<codebook::CodeId>();
}

bool DifferenceModel::passes(const Difference& difference) const
{
    if (!m_filter.verdicts.empty() && !m_filter.verdicts.contains(difference.verdict)) {
        return false;
    }
    if (m_filter.settled && *m_filter.settled != (difference.state == DifferenceState::Settled)) {
        return false;
    }
    const auto& coders = m_state.choices().coders;
    const auto anyCode = [&](const auto& wanted) {
        for (std::size_t coder = 0; coder < coders.size(); ++coder) {
            const auto codes = codesOf(difference, coder);
            if (std::ranges::any_of(codes, wanted)) {
                return true;
            }
        }
        return false;
    };
    if (m_filter.code &&
        !anyCode([&](const codebook::CodeId& id) { return id == *m_filter.code; })) {
        return false;
    }
    if (m_filter.category && !anyCode([&](const codebook::CodeId& id) {
            const codebook::Code* code =
                m_state.book() == nullptr ? nullptr : m_state.book()->code(id);
            return code != nullptr && code->category == *m_filter.category;
        })) {
        return false;
    }
    if (m_filter.coder) {
        const auto place = std::ranges::find(coders, *m_filter.coder);
        if (place == coders.end() ||
            !difference.has(static_cast<std::size_t>(place - coders.begin()))) {
            return false;
        }
    }
    return !m_filter.cell || passesCell(difference);
}

bool DifferenceModel::passesCell(const Difference& difference) const
{
    const DifferenceFilter::Cell& cell = *m_filter.cell;
    const auto& coders = m_state.choices().coders;
    const auto part = [&](const study::CoderId& id) -> const study::Fragment* {
        const auto place = std::ranges::find(coders, id);
        const auto at = static_cast<std::size_t>(place - coders.begin());
        return place != coders.end() && at < difference.fragments.size() && difference.fragments[at]
                   ? &*difference.fragments[at]
                   : nullptr;
    };
    for (const auto& [coder, code] :
         {std::pair(cell.first, cell.firstCode), std::pair(cell.second, cell.secondCode)}) {
        const study::Fragment* fragment = part(coder);
        if (fragment == nullptr || !code || !fragment->has(*code)) {
            continue;
        }
        if (!cell.stretches) {
            if (cell.fragments.contains(fragment->id)) {
                return true;
            }
            continue;
        }
        for (const auto& [recording, span] : *cell.stretches) {
            if (recording == difference.recording && fragment->span.overlaps(span)) {
                return true;
            }
        }
    }
    return false;
}

const Difference& DifferenceModel::at(int row) const
{
    const Row& one = m_rows[static_cast<std::size_t>(row)];
    return m_state.differences()[one.recording].items[one.item];
}

const workflow::RecordingDifferences& DifferenceModel::recordingAt(int row) const
{
    return m_state.differences()[m_rows[static_cast<std::size_t>(row)].recording];
}

int DifferenceModel::rowOf(const study::RecordingId& recording,
                           const workflow::DifferenceId& id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).id == id && at(row).recording == recording) {
            return row;
        }
    }
    return -1;
}

int DifferenceModel::rowOf(const study::FragmentId& fragment) const
{
    for (int row = 0; row < rowCount(); ++row) {
        for (const auto& one : at(row).fragments) {
            if (one && one->id == fragment) {
                return row;
            }
        }
    }
    return -1;
}

int DifferenceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DifferenceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstCoder + static_cast<int>(m_state.choices().coders.size());
}

QString DifferenceModel::coderText(const Difference& difference, std::size_t coder) const
{
    const codebook::Codebook* book = m_state.book();
    const QString& language = m_state.bench().language;
    switch (difference.kind) {
    case DifferenceKind::Fragment:
        return coder < difference.fragments.size() && difference.fragments[coder] && book != nullptr
                   ? codesText(*book, difference.fragments[coder]->codes, language)
                   : QStringLiteral("–");
    case DifferenceKind::Answer: {
        const codebook::Code* question = book == nullptr ? nullptr : book->code(difference.code);
        const QString name =
            question == nullptr ? difference.code.text() : question->label.in(language);
        return coder < difference.answers.size() && difference.answers[coder]
                   ? QStringLiteral("%1: %2").arg(
                         name, answerText(question, difference.answers[coder]->value, language))
                   : QStringLiteral("%1: –").arg(name);
    }
    case DifferenceKind::Position: {
        const QString who = difference.party == study::Party::Mentor
                                ? words(QT_TRANSLATE_NOOP("Compare", "Mentor"))
                                : words(QT_TRANSLATE_NOOP("Compare", "Student"));
        const bool given =
            coder < difference.positions.size() && difference.positions[coder].has_value();
        const codebook::LearySector* sector =
            given && book != nullptr ? book->rose.sector(difference.positions[coder]->sector)
                                     : nullptr;
        return QStringLiteral("%1: %2").arg(
            who, !given              ? QStringLiteral("–")
                 : sector == nullptr ? words(QT_TRANSLATE_NOOP("Compare", "the centre"))
                                     : sector->label.in(language));
    }
    }
    return {};
}

QVariant DifferenceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Difference& difference = at(index.row());
    const VerdictLook look = verdictLook(difference.verdict);
    const bool moved = difference.verdict == agreement::Verdict::Same && difference.positionsDiffer;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) {
        switch (index.column()) {
        case VerdictColumn:
            if (role == Qt::ToolTipRole) {
                return moved ? words(QT_TRANSLATE_NOOP(
                                   "Compare", "The same codes, but another place on the rose."))
                             : look.help;
            }
            return QStringLiteral("%1  %2").arg(
                moved ? QStringLiteral("∠") : look.sign,
                moved ? words(QT_TRANSLATE_NOOP("Compare", "another place")) : look.name);
        case RecordingColumn: {
            const study::Recording* recording =
                m_state.bench().study().recordings.find(difference.recording);
            return recording == nullptr ? QString() : recording->name;
        }
        case TimeColumn:
            return timeText(difference);
        case SettledColumn:
            return settledText(difference);
        default:
            return coderText(difference, static_cast<std::size_t>(index.column() - FirstCoder));
        }
    }
    if (role == Qt::ForegroundRole && index.column() == SettledColumn &&
        difference.state != DifferenceState::Outdated) {
        return coloursFor(QApplication::palette()).muted;
    }
    return {};
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case VerdictColumn:
        return tr("Outcome");
    case RecordingColumn:
        return tr("Recording");
    case TimeColumn:
        return tr("Time");
    case SettledColumn:
        return tr("Settled");
    default:
        return m_state.coderName(
            m_state.choices().coders[static_cast<std::size_t>(section - FirstCoder)]);
    }
}

report::Table DifferenceModel::asTable() const
{
    report::Table table;
    table.id = QStringLiteral("differences");
    table.title = tr("Differences");
    const std::array keys{"outcome", "recording", "time", "settled"};
    for (int column = 0; column < columnCount(); ++column) {
        report::Column made;
        made.heading = headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        made.key = column < FirstCoder ? QString::fromLatin1(keys[static_cast<std::size_t>(column)])
                                       : made.heading;
        table.columns.push_back(made);
    }
    for (int row = 0; row < rowCount(); ++row) {
        std::vector<report::Cell> cells;
        for (int column = 0; column < columnCount(); ++column) {
            cells.emplace_back(index(row, column).data().toString());
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace rozet::widgets
