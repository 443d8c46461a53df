// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/tally.h"

#include "core/workflow/tally_counts.h"

#include <QCollator>

#include <algorithm>
#include <map>

namespace rozet::workflow {

namespace {

constexpr double kRateSeconds = 600;

/// The recordings that make up one row. Those not coded are members without counts.
struct Group
{
    TallyRow row;
    std::vector<const RecordingCounts*> members;
};

double secondsOf(const std::vector<const RecordingCounts*>& members, bool codedOnly)
{
    MediaDuration total;
    for (const RecordingCounts* member : members) {
        if (codedOnly && member->coding == nullptr) {
            continue;
        }
        if (member->recording->duration.isZero()) {
            return 0;
        }
        total += member->recording->duration;
    }
    return total.seconds();
}

/// Nothing when no recording of the group has a value.
std::optional<double> valueOf(const std::vector<const RecordingCounts*>& members,
                              std::size_t column, bool recordingLevel, TallyMeasure measure)
{
    const bool timed = measure == TallyMeasure::Duration || measure == TallyMeasure::Rate;
    if (timed && recordingLevel) {
        return std::nullopt;
    }
    bool any = false;
    qint64 fragments = 0;
    qint64 with = 0;
    qint64 microseconds = 0;
    for (const RecordingCounts* member : members) {
        if (member->coding == nullptr || !member->codes[column].defined) {
            continue;
        }
        const CodeCount& count = member->codes[column];
        any = true;
        fragments += count.fragments;
        with += count.fragments > 0 ? 1 : 0;
        microseconds += count.microseconds;
    }
    if (!any) {
        return std::nullopt;
    }
    switch (measure) {
    case TallyMeasure::Presence:
        return static_cast<double>(with);
    case TallyMeasure::Count:
        return static_cast<double>(fragments);
    case TallyMeasure::Duration:
        return MediaDuration::fromMicroseconds(microseconds).seconds();
    case TallyMeasure::Rate:
        break;
    }
    const double seconds = secondsOf(members, true);
    return seconds > 0 ? std::optional(static_cast<double>(fragments) * kRateSeconds / seconds)
                       : std::nullopt;
}

QString schoolName(const study::Study& study, const std::optional<study::SchoolId>& id)
{
    const study::School* school = id ? study.schools.find(*id) : nullptr;
    return school == nullptr ? QString() : school->name;
}

QString mentorName(const study::Study& study, const std::optional<study::MentorId>& id)
{
    const study::Mentor* mentor = id ? study.mentors.find(*id) : nullptr;
    return mentor == nullptr ? QString() : mentor->pseudonym;
}

std::vector<Group> groupByRecording(const study::Study& study, const TallyCounts& counts)
{
    std::vector<Group> groups;
    for (const RecordingCounts& counted : counts.recordings) {
        Group group;
        group.row.recording = counted.recording->name;
        group.row.mentor = mentorName(study, counted.recording->mentor);
        group.row.school = schoolName(study, study::schoolOf(study, *counted.recording));
        group.members.push_back(&counted);
        groups.push_back(std::move(group));
    }
    return groups;
}

/// The school of a mentor, or of the recordings when the mentor has none and they agree.
QString schoolOfMentor(const study::Study& study, const Group& group)
{
    std::optional<QString> common;
    for (const RecordingCounts* member : group.members) {
        const study::Recording& recording = *member->recording;
        const study::Mentor* mentor =
            recording.mentor ? study.mentors.find(*recording.mentor) : nullptr;
        if (mentor != nullptr && mentor->school) {
            return schoolName(study, mentor->school);
        }
        const QString name = schoolName(study, study::schoolOf(study, recording));
        if (common && *common != name) {
            return QString();
        }
        common = name;
    }
    return common.value_or(QString());
}

/// Those without a mentor or school come together in a last row with an empty name.
std::vector<Group> groupByName(const study::Study& study, const TallyCounts& counts, TallyBy by)
{
    std::map<QString, Group> byName;
    for (const RecordingCounts& counted : counts.recordings) {
        const study::Recording& recording = *counted.recording;
        const QString name = by == TallyBy::Mentor
                                 ? mentorName(study, recording.mentor)
                                 : schoolName(study, study::schoolOf(study, recording));
        byName[name].members.push_back(&counted);
    }
    std::vector<Group> groups;
    for (auto& [name, group] : byName) {
        if (by == TallyBy::Mentor) {
            group.row.mentor = name;
            group.row.school = name.isEmpty() ? QString() : schoolOfMentor(study, group);
        } else {
            group.row.school = name;
        }
        groups.push_back(std::move(group));
    }
    QCollator collator(QLocale(QLocale::Dutch));
    collator.setNumericMode(true);
    std::ranges::stable_sort(groups, [&](const Group& a, const Group& b) {
        const QString& left = by == TallyBy::Mentor ? a.row.mentor : a.row.school;
        const QString& right = by == TallyBy::Mentor ? b.row.mentor : b.row.school;
        if (left.isEmpty() != right.isEmpty()) {
            return right.isEmpty();
        }
        return collator.compare(left, right) < 0;
    });
    return groups;
}

} // namespace

Tally tallyFromCounts(const study::Study& study, const TallyCounts& counts,
                      const TallySettings& settings)
{
    Tally result;
    result.settings = settings;
    result.codebookRevision = study.codebooks.back().number;
    result.remarks = counts.remarks;

    std::vector<const RecordingCounts*> all;
    for (const RecordingCounts& counted : counts.recordings) {
        all.push_back(&counted);
        result.recordingsTotal += counted.coding != nullptr ? 1 : 0;
    }
    const bool byRecording = settings.by == TallyBy::Recording;
    std::vector<Group> groups =
        byRecording ? groupByRecording(study, counts) : groupByName(study, counts, settings.by);
    for (Group& group : groups) {
        TallyRow& row = group.row;
        row.recordings = static_cast<int>(
            std::ranges::count_if(group.members, [](const RecordingCounts* member) {
                return member->coding != nullptr;
            }));
        row.coded = row.recordings > 0;
        row.seconds = secondsOf(group.members, row.coded && !byRecording);
    }
    for (std::size_t i = 0; i < counts.columns.size(); ++i) {
        const TallyColumns::Column& column = counts.columns[i];
        const bool recordingLevel = column.code->level == codebook::CodeLevel::Recording;
        TallyTotal total;
        total.sumDefined = false;
        for (Group& group : groups) {
            const auto value = valueOf(group.members, i, recordingLevel, settings.measure);
            group.row.values.push_back(value);
            total.sum += value.value_or(0);
            total.sumDefined = total.sumDefined || value.has_value();
        }
        if (settings.measure == TallyMeasure::Rate) {
            const auto overall = valueOf(all, i, recordingLevel, settings.measure);
            total.sum = overall.value_or(0);
            total.sumDefined = overall.has_value();
        }
        total.recordingsWith =
            static_cast<int>(valueOf(all, i, recordingLevel, TallyMeasure::Presence).value_or(0));
        result.codes.push_back(column.id);
        result.totals.push_back(total);
    }
    for (Group& group : groups) {
        result.rows.push_back(std::move(group.row));
    }
    return result;
}

Result<Tally> tally(const study::Study& study, const TallySettings& settings)
{
    return countCodes(study, settings.coder, settings.round).map([&](const TallyCounts& counts) {
        return tallyFromCounts(study, counts, settings);
    });
}

} // namespace rozet::workflow
