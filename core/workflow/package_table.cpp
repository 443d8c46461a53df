// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/package_table.h"

#include "core/base/number_text.h"
#include "core/workflow/error_text.h"
#include "core/workflow/summary_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rozet::workflow {

namespace {

using study::ItemKind;
using study::Refusal;

struct PackageTable
{
    Q_DECLARE_TR_FUNCTIONS(PackageTable)
};

constexpr qsizetype kLongestText = 60;

QString shortened(const QString& text)
{
    const QString line = text.simplified();
    return line.size() <= kLongestText ? line : line.left(kLongestText - 1) + QChar(0x2026);
}

report::Column column(const char* key, const QString& heading,
                      report::ColumnKind kind = report::ColumnKind::Text)
{
    report::Column made;
    made.key = QString::fromLatin1(key);
    made.heading = heading;
    made.kind = kind;
    return made;
}

QString codeLabel(const study::Study& study, const codebook::CodeId& id, const QString& labels)
{
    const codebook::CodebookRevision* book = study.currentCodebook();
    const codebook::Code* code = book == nullptr ? nullptr : book->codebook.code(id);
    return code == nullptr ? id.text() : code->label.in(labels);
}

QString fragmentText(const study::Study& study, const study::Fragment& fragment,
                     const QString& labels)
{
    QStringList codes;
    for (const codebook::CodeId& code : fragment.codes) {
        codes += codeLabel(study, code, labels);
    }
    QStringList parts{
        QStringLiteral("%1\u2013%2")
            .arg(shortClockText(fragment.span.start), shortClockText(fragment.span.end))};
    if (!codes.isEmpty()) {
        parts += codes.join(QStringLiteral(", "));
    }
    if (!fragment.description.trimmed().isEmpty()) {
        parts += QStringLiteral("\u201c%1\u201d").arg(shortened(fragment.description));
    }
    return parts.join(QStringLiteral(" \u00b7 "));
}

QString stateText(study::CodingState state)
{
    switch (state) {
    case study::CodingState::NotStarted:
        return PackageTable::tr("not started");
    case study::CodingState::Busy:
        return PackageTable::tr("busy");
    case study::CodingState::Closed:
        break;
    }
    return PackageTable::tr("closed");
}

QString stateChange(const study::CodingPlan& coding)
{
    if (coding.refusal) {
        return PackageTable::tr("left out");
    }
    if (!coding.stateAfter) {
        return PackageTable::tr("taken away");
    }
    if (!coding.stateBefore) {
        return PackageTable::tr("new: %1").arg(stateText(*coding.stateAfter));
    }
    if (*coding.stateBefore == *coding.stateAfter) {
        return stateText(*coding.stateAfter);
    }
    return QStringLiteral("%1 \u2192 %2")
        .arg(stateText(*coding.stateBefore), stateText(*coding.stateAfter));
}

QString recordingName(const study::Study& study, const study::RecordingId& id)
{
    const study::Recording* recording = study.recordings.find(id);
    return recording == nullptr ? QString() : recording->name;
}

std::vector<report::Cell> counts(const study::FateCounts& of)
{
    return {qint64(of.fresh()), qint64(of.same + of.older), qint64(of.conflicting),
            qint64(of.unknown)};
}

} // namespace

report::Table planTable(const study::MergePlan& plan)
{
    using report::ColumnKind;
    report::Table table;
    table.id = QStringLiteral("package-plan");
    table.title = PackageTable::tr("What collecting does");
    table.columns = {column("recording", PackageTable::tr("recording")),
                     column("round", PackageTable::tr("round")),
                     column("new", PackageTable::tr("new"), ColumnKind::Count),
                     column("same", PackageTable::tr("the same"), ColumnKind::Count),
                     column("conflicting", PackageTable::tr("changed in both"), ColumnKind::Count),
                     column("unknown", PackageTable::tr("unknown"), ColumnKind::Count),
                     column("state", PackageTable::tr("coding"))};
    table.columns[2].note =
        PackageTable::tr("Fragments, answers, positions, traces and parts of the summary that are "
                         "added, changed or taken away");
    table.columns[3].note = PackageTable::tr("Nothing to do: as it is here, or older than here");
    table.columns[4].note =
        PackageTable::tr("Changed here and in the package: the newest stands, the other is set "
                         "aside and listed");
    table.columns[5].note =
        PackageTable::tr("Refers to a recording, round or codebook revision this study does not "
                         "have; left out");
    for (const study::CodingPlan& coding : plan.codings) {
        std::vector<report::Cell> row{coding.recordingName, coding.roundName};
        std::ranges::move(counts(coding.counts), std::back_inserter(row));
        row.emplace_back(stateChange(coding));
        table.rows.push_back(std::move(row));
    }
    const auto notes = plan.byKind.find(ItemKind::CodeNote);
    if (notes != plan.byKind.end()) {
        std::vector<report::Cell> row{PackageTable::tr("(notes about codes)"), QString()};
        std::ranges::move(counts(notes->second), std::back_inserter(row));
        row.emplace_back(QString());
        table.rows.push_back(std::move(row));
    }
    std::vector<report::Cell> total{PackageTable::tr("total"), std::monostate()};
    std::ranges::move(counts(plan.counts), std::back_inserter(total));
    total.emplace_back(std::monostate());
    table.totals.push_back(std::move(total));
    return table;
}

report::Table conflictTable(const study::Study& study, const study::MergePlan& plan,
                            const QString& labels)
{
    report::Table table;
    table.id = QStringLiteral("package-conflicts");
    table.title = PackageTable::tr("Changed in both places");
    table.columns = {column("recording", PackageTable::tr("recording")),
                     column("kept", PackageTable::tr("stands (the newest)")),
                     column("from", PackageTable::tr("made")),
                     column("set_aside", PackageTable::tr("set aside"))};
    for (const study::Conflict& conflict : plan.conflicts) {
        table.rows.push_back(
            {recordingName(study, conflict.recording),
             itemText(study, conflict.key, conflict.kept, labels),
             conflict.keptOurs ? PackageTable::tr("here") : PackageTable::tr("in the package"),
             itemText(study, conflict.key, conflict.lost, labels)});
    }
    return table;
}

report::Table refusedTable(const study::Study& study, const study::MergePlan& plan,
                           const QString& labels)
{
    report::Table table;
    table.id = QStringLiteral("package-unknown");
    table.title = PackageTable::tr("Left out");
    table.columns = {column("recording", PackageTable::tr("recording")),
                     column("what", PackageTable::tr("what")),
                     column("why", PackageTable::tr("why"))};
    for (const study::RefusedItem& item : plan.refused) {
        table.rows.push_back({item.recordingName,
                              item.value ? itemText(study, item.key, item.value, labels)
                                         : PackageTable::tr("the whole coding"),
                              refusalText(item)});
    }
    return table;
}

QString itemText(const study::Study& study, const study::ItemKey& key,
                 const std::optional<study::ItemValue>& value, const QString& labels)
{
    if (!value) {
        return PackageTable::tr("taken away");
    }
    switch (key.kind) {
    case ItemKind::Coding:
        return PackageTable::tr("the coding itself: %1")
            .arg(stateText(std::get<study::CodingHeader>(*value).state));
    case ItemKind::Fragment:
        return fragmentText(study, std::get<study::Fragment>(*value), labels);
    case ItemKind::Answer:
        return QStringLiteral("%1: %2").arg(
            codeLabel(study, codebook::CodeId(key.item), labels),
            shortened(std::get<study::RecordingCodeValue>(*value).value));
    case ItemKind::Position: {
        const auto& position = std::get<codebook::LearyPosition>(*value);
        const QString who = key.item == study::partyKey(study::Party::Mentor)
                                ? PackageTable::tr("the mentor on the rose")
                                : PackageTable::tr("the student on the rose");
        return QStringLiteral("%1: %2").arg(
            who, position.sector.isEmpty() ? PackageTable::tr("in the centre") : position.sector);
    }
    case ItemKind::Summary:
        return PackageTable::tr("summary: \u201c%1\u201d")
            .arg(shortened(plainText(readSummary(std::get<QString>(*value)))));
    case ItemKind::Trace: {
        const auto& samples = std::get<study::Trace>(*value).samples;
        return samples.empty() ? PackageTable::tr("trace on the rose")
                               : PackageTable::tr("trace on the rose, %1\u2013%2")
                                     .arg(shortClockText(samples.front().time),
                                          shortClockText(samples.back().time));
    }
    case ItemKind::CodeNote:
        break;
    }
    return PackageTable::tr("note about a code: \u201c%1\u201d")
        .arg(shortened(std::get<study::CodeNote>(*value).text));
}

QString keptText(const study::Study& study, const study::ItemKey& key, const study::SetAside& aside,
                 const QString& labels)
{
    if (aside.mark.removed) {
        return PackageTable::tr("taken away");
    }
    const QJsonObject json = QJsonDocument::fromJson(aside.value).object();
    const auto text = [&](const char* name) { return json.value(QLatin1String(name)).toString(); };
    switch (key.kind) {
    case ItemKind::Fragment: {
        study::Fragment fragment;
        const auto time = [&](const char* name) {
            return MediaTime::fromMicroseconds(json.value(QLatin1String(name)).toInteger());
        };
        fragment.span = {time("start_us"), time("end_us")};
        const QJsonArray codes = json.value(QLatin1String("codes")).toArray();
        for (const QJsonValue& code : codes) {
            fragment.codes.emplace_back(code.toString());
        }
        fragment.description = text("description");
        return fragmentText(study, fragment, labels);
    }
    case ItemKind::Answer: {
        study::RecordingCodeValue answer;
        answer.value = text("value");
        return itemText(study, key, answer, labels);
    }
    case ItemKind::Position:
        return itemText(study, key, codebook::LearyPosition{text("sector"), std::nullopt}, labels);
    case ItemKind::Summary:
        return itemText(study, key, text("text"), labels);
    case ItemKind::Trace:
        return itemText(study, key, study::Trace(), labels);
    case ItemKind::Coding: {
        study::CodingHeader header;
        header.state = static_cast<study::CodingState>(
            std::clamp(json.value(QLatin1String("state")).toInt(), 0,
                       static_cast<int>(study::CodingState::Closed)));
        return itemText(study, key, header, labels);
    }
    case ItemKind::CodeNote:
        break;
    }
    study::CodeNote note;
    note.text = text("text");
    return itemText(study, key, note, labels);
}

QString refusalText(const study::RefusedItem& item)
{
    switch (item.refusal) {
    case Refusal::RecordingUnknown:
        return PackageTable::tr("This study does not have the recording.");
    case Refusal::RecordingRemoved:
        return PackageTable::tr("The recording was withdrawn from this study.");
    case Refusal::ConsentWithdrawn:
        return PackageTable::tr("Consent for the recording was withdrawn.");
    case Refusal::RoundUnknown:
        return PackageTable::tr("This study does not have the round %1.").arg(item.fact);
    case Refusal::RevisionUnknown:
        return PackageTable::tr("This study does not have revision %1 of the codebook.")
            .arg(item.fact);
    case Refusal::RevisionDiffers:
        return PackageTable::tr("Revision %1 of the codebook is another one here.").arg(item.fact);
    case Refusal::NotAllowed:
        break;
    }
    return item.error ? errorText(*item.error)
                      : PackageTable::tr("It has the place of another coding in this study.");
}

QString refusalName(Refusal refusal)
{
    switch (refusal) {
    case Refusal::RecordingUnknown:
        return QStringLiteral("recording_unknown");
    case Refusal::RecordingRemoved:
        return QStringLiteral("recording_removed");
    case Refusal::ConsentWithdrawn:
        return QStringLiteral("consent_withdrawn");
    case Refusal::RoundUnknown:
        return QStringLiteral("round_unknown");
    case Refusal::RevisionUnknown:
        return QStringLiteral("revision_unknown");
    case Refusal::RevisionDiffers:
        return QStringLiteral("revision_differs");
    case Refusal::NotAllowed:
        break;
    }
    return QStringLiteral("not_allowed");
}

QString differenceText(const study::PassportDifference& difference)
{
    return difference.what == study::PassportDifference::What::Duration
               ? PackageTable::tr("Recording %1 has another length in the package than here; look "
                                  "whether it is the same recording.")
                     .arg(difference.recordingName)
               : PackageTable::tr("Recording %1 has another media file in the package than here; "
                                  "times may not fit.")
                     .arg(difference.recordingName);
}

} // namespace rozet::workflow
