// SPDX-License-Identifier: GPL-3.0-or-later
// Every edit of a study is one of these values. They hold ids and copies, never pointers, so that
// they can be kept for undo, written to the file, or sent to a colleague.
//
// Add fails when the id is there already, Replace and Remove when it is not. Things that belong to
// a coding (fragments, traces) name that coding beside the value.
#pragma once

#include "core/study/study.h"
#include "core/study/versions.h"

#include <variant>

namespace rozet::study {

template <class T>
struct Add
{
    T value;

    friend bool operator==(const Add&, const Add&) = default;
};

template <class T>
struct Replace
{
    T value; ///< the id says which

    friend bool operator==(const Replace&, const Replace&) = default;
};

template <class T>
struct Remove
{
    decltype(T::id) id;

    friend bool operator==(const Remove&, const Remove&) = default;
};

template <class T>
struct AddTo
{
    CodingId coding;
    T value;

    friend bool operator==(const AddTo&, const AddTo&) = default;
};

template <class T>
struct ReplaceIn
{
    CodingId coding;
    T value;

    friend bool operator==(const ReplaceIn&, const ReplaceIn&) = default;
};

template <class T>
struct RemoveFrom
{
    CodingId coding;
    decltype(T::id) id;

    friend bool operator==(const RemoveFrom&, const RemoveFrom&) = default;
};

/// Title, language and settings. The study's id cannot change.
struct SetInfo
{
    StudyInfo info;

    friend bool operator==(const SetInfo&, const SetInfo&) = default;
};

/// The number must be one more than that of the newest revision.
struct AddRevision
{
    codebook::CodebookRevision revision;

    friend bool operator==(const AddRevision&, const AddRevision&) = default;
};

/// Takes back the newest revision, when nothing was coded with it.
struct RemoveRevision
{
    int number = 0;

    friend bool operator==(const RemoveRevision&, const RemoveRevision&) = default;
};

/// Answers a recording-level code, or takes the answer away.
struct SetRecordingCode
{
    CodingId coding;
    codebook::CodeId code;
    std::optional<RecordingCodeValue> value;

    friend bool operator==(const SetRecordingCode&, const SetRecordingCode&) = default;
};

/// Places somebody on the rose for the recording as a whole, or takes that away.
struct SetRecordingPosition
{
    CodingId coding;
    Party party = Party::Mentor;
    std::optional<codebook::LearyPosition> position;

    friend bool operator==(const SetRecordingPosition&, const SetRecordingPosition&) = default;
};

/// One part of the summary; an empty text takes it away.
struct SetSummary
{
    CodingId coding;
    codebook::CategoryId category;
    QString text;

    friend bool operator==(const SetSummary&, const SetSummary&) = default;
};

/// How long the coder of a coding worked on it on one day; 0 takes the day away. Also in a closed
/// coding.
struct SetActiveTime
{
    CodingId coding;
    QDate day;
    qint64 milliseconds = 0;

    friend bool operator==(const SetActiveTime&, const SetActiveTime&) = default;
};

/// Which version of a thing stands, and which were set aside: before and after.
struct VersionStep
{
    ItemKey key;
    ItemHistory before;
    ItemHistory after;

    friend bool operator==(const VersionStep&, const VersionStep&) = default;
};

/// Goes with the changes that collecting a coder's package makes, in one Composite. The study as a
/// value stays as it is; the store keeps these versions instead of marking the changes as made now.
struct MarkVersions
{
    QUuid package; ///< what was collected; null when that is taken back
    std::vector<VersionStep> steps;

    friend bool operator==(const MarkVersions&, const MarkVersions&) = default;
};

struct Change;

/// Several changes that succeed or fail together, applied in order.
struct Composite
{
    std::vector<Change> changes;

    friend bool operator==(const Composite&, const Composite&);
};

using ChangeVariant =
    std::variant<SetInfo, AddRevision, RemoveRevision, Add<School>, Replace<School>, Remove<School>,
                 Add<Mentor>, Replace<Mentor>, Remove<Mentor>, Add<Student>, Replace<Student>,
                 Remove<Student>, Add<Recording>, Replace<Recording>, Remove<Recording>,
                 Add<Consent>, Replace<Consent>, Remove<Consent>, Add<Coder>, Replace<Coder>,
                 Remove<Coder>, Add<Round>, Replace<Round>, Remove<Round>, Add<Dataset>,
                 Replace<Dataset>, Remove<Dataset>, Add<Anchor>, Replace<Anchor>, Remove<Anchor>,
                 Add<CodeNote>, Replace<CodeNote>, Remove<CodeNote>, Add<CodingEvent>,
                 Replace<CodingEvent>, Remove<CodingEvent>, Add<CodingHeader>,
                 Replace<CodingHeader>, Remove<CodingHeader>, AddTo<Fragment>, ReplaceIn<Fragment>,
                 RemoveFrom<Fragment>, AddTo<Trace>, ReplaceIn<Trace>, RemoveFrom<Trace>,
                 AddTo<Settlement>, ReplaceIn<Settlement>, RemoveFrom<Settlement>, SetRecordingCode,
                 SetRecordingPosition, SetSummary, SetActiveTime, MarkVersions, Composite>;

struct Change
{
    ChangeVariant what;

    template <class T>

    requires(!std::is_same_v<std::remove_cvref_t<T>, Change> &&
             std::is_constructible_v<ChangeVariant, T&&>)
        Change(T&& value) // NOLINT(google-explicit-constructor): every kind of change is a Change
        : what(std::forward<T>(value))
    {
    }

    friend bool operator==(const Change&, const Change&) = default;
};

inline bool operator==(const Composite& a, const Composite& b)
{
    return a.changes == b.changes;
}

} // namespace rozet::study
