// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/apply_change.h"

#include "core/study/rules.h"

#include <algorithm>

namespace rozet::study {

namespace {

using codebook::CodeId;

EntityTable<School>& tableOf(Study& study, const School*)
{
    return study.schools;
}

EntityTable<Mentor>& tableOf(Study& study, const Mentor*)
{
    return study.mentors;
}

EntityTable<Student>& tableOf(Study& study, const Student*)
{
    return study.students;
}

EntityTable<Recording>& tableOf(Study& study, const Recording*)
{
    return study.recordings;
}

EntityTable<Consent>& tableOf(Study& study, const Consent*)
{
    return study.consents;
}

EntityTable<Coder>& tableOf(Study& study, const Coder*)
{
    return study.coders;
}

EntityTable<Round>& tableOf(Study& study, const Round*)
{
    return study.rounds;
}

EntityTable<Dataset>& tableOf(Study& study, const Dataset*)
{
    return study.datasets;
}

EntityTable<Anchor>& tableOf(Study& study, const Anchor*)
{
    return study.anchors;
}

EntityTable<CodeNote>& tableOf(Study& study, const CodeNote*)
{
    return study.codeNotes;
}

EntityTable<CodingEvent>& tableOf(Study& study, const CodingEvent*)
{
    return study.events;
}

// Whether anything refers to the thing with this id.
bool inUse(const Study& study, const SchoolId& id)
{
    return std::ranges::any_of(study.mentors, [&](const Mentor& m) { return m.school == id; }) ||
           std::ranges::any_of(study.students, [&](const Student& s) { return s.school == id; }) ||
           std::ranges::any_of(study.recordings,
                               [&](const Recording& r) { return r.school == id; });
}

bool inUse(const Study& study, const MentorId& id)
{
    return std::ranges::any_of(study.recordings,
                               [&](const Recording& r) { return r.mentor == id; });
}

bool inUse(const Study& study, const StudentId& id)
{
    return std::ranges::any_of(study.recordings, [&](const Recording& r) {
        return std::ranges::find(r.students, id) != r.students.end();
    });
}

bool inUse(const Study& study, const RecordingId& id)
{
    return std::ranges::any_of(study.codings,
                               [&](const Coding& c) { return c.header.recording == id; }) ||
           std::ranges::any_of(study.consents,
                               [&](const Consent& c) { return c.recording == id; }) ||
           std::ranges::any_of(study.anchors, [&](const Anchor& a) { return a.recording == id; }) ||
           std::ranges::any_of(study.rounds, [&](const Round& r) {
               return std::ranges::find(r.recordings, id) != r.recordings.end();
           });
}

bool settledBy(const Coding& consensus, const CoderId& coder)
{
    return std::ranges::any_of(consensus.settlements, [&](const Settlement& one) {
        return one.settledBy == coder || one.taken == coder;
    });
}

bool inUse(const Study& study, const CoderId& id)
{
    return std::ranges::any_of(study.codings,
                               [&](const Coding& c) { return c.header.coder == id; }) ||
           std::ranges::any_of(study.codeNotes, [&](const CodeNote& n) { return n.coder == id; }) ||
           std::ranges::any_of(study.events, [&](const CodingEvent& e) { return e.by == id; }) ||
           std::ranges::any_of(study.codings, [&](const Coding& c) { return settledBy(c, id); }) ||
           std::ranges::any_of(study.rounds, [&](const Round& r) {
               return std::ranges::find(r.coders, id) != r.coders.end();
           });
}

bool inUse(const Study& study, const RoundId& id)
{
    return std::ranges::any_of(study.codings,
                               [&](const Coding& c) { return c.header.round == id; }) ||
           std::ranges::any_of(study.codeNotes, [&](const CodeNote& n) { return n.round == id; });
}

bool inUse(const Study&, const ConsentId&)
{
    return false;
}

bool inUse(const Study&, const DatasetId&)
{
    return false;
}

bool inUse(const Study&, const AnchorId&)
{
    return false;
}

bool inUse(const Study&, const CodeNoteId&)
{
    return false;
}

bool inUse(const Study&, const CodingEventId&)
{
    return false;
}

// A recording cannot become shorter than what was coded in it.
template <class T>
Done checkReplacement(const Study&, const T&)
{
    return {};
}

template <>
Done checkReplacement(const Study& study, const Recording& recording)
{
    if (recording.duration.isZero()) {
        return {};
    }
    const MediaTime end = MediaTime() + recording.duration;
    const bool cutsAnchor = std::ranges::any_of(study.anchors, [&](const Anchor& anchor) {
        return anchor.recording == recording.id && anchor.span.end > end;
    });
    if (cutsAnchor || lastCodedMoment(study, recording.id) > end) {
        return failure(ErrorCode::SpanOutsideRecording, recording.name);
    }
    return {};
}

class Applier
{
public:
    explicit Applier(Study& study) : m_study(study) {}

    Result<Change> operator()(const SetInfo& change)
    {
        if (!(change.info.id == m_study.info.id)) {
            return failure(ErrorCode::EntityMissing, change.info.id.toText());
        }
        SetInfo inverse{m_study.info};
        m_study.info = change.info;
        return Change(std::move(inverse));
    }

    Result<Change> operator()(const AddRevision& change)
    {
        const int next = static_cast<int>(m_study.codebooks.size()) + 1;
        if (change.revision.number != next) {
            return failure(ErrorCode::CodebookUnknownRevision, QString(), QString(),
                           QString::number(change.revision.number), QString::number(next));
        }
        m_study.codebooks.push_back(change.revision);
        return Change(RemoveRevision{next});
    }

    Result<Change> operator()(const RemoveRevision& change)
    {
        if (m_study.codebooks.empty() || m_study.codebooks.back().number != change.number) {
            return failure(ErrorCode::CodebookUnknownRevision, QString(), QString(),
                           QString::number(change.number));
        }
        if (revisionInUse(change.number)) {
            return failure(ErrorCode::EntityInUse, QString::number(change.number));
        }
        AddRevision inverse{std::move(m_study.codebooks.back())};
        m_study.codebooks.pop_back();
        return Change(std::move(inverse));
    }

    template <class T>
    Result<Change> operator()(const Add<T>& change)
    {
        EntityTable<T>& table = tableOf(m_study, &change.value);
        if (change.value.id.isNull() || table.find(change.value.id) != nullptr) {
            return failure(ErrorCode::EntityExists, change.value.id.toText());
        }
        if (Done ok = checkReferences(m_study, change.value); !ok) {
            return failure(ok.error());
        }
        table.insert(change.value);
        return Change(Remove<T>{change.value.id});
    }

    template <class T>
    Result<Change> operator()(const Replace<T>& change)
    {
        EntityTable<T>& table = tableOf(m_study, &change.value);
        T* present = table.find(change.value.id);
        if (present == nullptr) {
            return failure(ErrorCode::EntityMissing, change.value.id.toText());
        }
        if (Done ok = checkReferences(m_study, change.value); !ok) {
            return failure(ok.error());
        }
        if (Done ok = checkReplacement(m_study, change.value); !ok) {
            return failure(ok.error());
        }
        Replace<T> inverse{std::move(*present)};
        *present = change.value;
        return Change(std::move(inverse));
    }

    template <class T>
    Result<Change> operator()(const Remove<T>& change)
    {
        EntityTable<T>& table = tableOf(m_study, static_cast<const T*>(nullptr));
        if (table.find(change.id) == nullptr) {
            return failure(ErrorCode::EntityMissing, change.id.toText());
        }
        if (inUse(m_study, change.id)) {
            return failure(ErrorCode::EntityInUse, change.id.toText());
        }
        return Change(Add<T>{*table.take(change.id)});
    }

    Result<Change> operator()(const Add<CodingHeader>& change)
    {
        const CodingHeader& header = change.value;
        if (header.id.isNull() || m_study.codings.find(header.id) != nullptr) {
            return failure(ErrorCode::EntityExists, header.id.toText());
        }
        if (Done ok = checkReferences(m_study, header); !ok) {
            return failure(ok.error());
        }
        Coding coding;
        coding.id = header.id;
        coding.header = header;
        m_study.codings.insert(std::move(coding));
        return Change(Remove<CodingHeader>{header.id});
    }

    Result<Change> operator()(const Replace<CodingHeader>& change)
    {
        Coding* coding = m_study.codings.find(change.value.id);
        if (coding == nullptr) {
            return failure(ErrorCode::EntityMissing, change.value.id.toText());
        }
        if (!coding->isEmpty() && !(coding->header.recording == change.value.recording)) {
            return failure(ErrorCode::EntityInUse, change.value.id.toText());
        }
        // Closed stays closed as it is; the way out is to open it again.
        if (coding->header.state == CodingState::Closed &&
            change.value.state == CodingState::Closed && !(change.value == coding->header)) {
            return failure(ErrorCode::CodingClosed, change.value.id.toText());
        }
        if (Done ok = checkReferences(m_study, change.value); !ok) {
            return failure(ok.error());
        }
        // The positions over the whole recording are judged by the rose of the header's revision.
        if (Done ok = checkRecordingPositions(m_study, change.value, *coding); !ok) {
            return failure(ok.error());
        }
        Replace<CodingHeader> inverse{coding->header};
        coding->header = change.value;
        return Change(std::move(inverse));
    }

    Result<Change> operator()(const Remove<CodingHeader>& change)
    {
        const Coding* coding = m_study.codings.find(change.id);
        if (coding == nullptr) {
            return failure(ErrorCode::EntityMissing, change.id.toText());
        }
        const bool remembered = std::ranges::any_of(
            m_study.events, [&](const CodingEvent& event) { return event.coding == change.id; });
        if (remembered || !coding->isEmpty()) {
            return failure(ErrorCode::EntityInUse, change.id.toText());
        }
        const Coding removed = *m_study.codings.take(change.id);
        if (removed.activeTime.empty()) {
            return Change(Add<CodingHeader>{removed.header});
        }
        Composite inverse{{Add<CodingHeader>{removed.header}}};
        for (const auto& [day, milliseconds] : removed.activeTime) {
            inverse.changes.emplace_back(SetActiveTime{change.id, day, milliseconds});
        }
        return Change(std::move(inverse));
    }

    Result<Change> operator()(const AddTo<Fragment>& change)
    {
        return inOpenCoding(change.coding, [&](Coding& coding) -> Result<Change> {
            const Fragment& fragment = change.value;
            if (fragment.id.isNull() || coding.fragments.find(fragment.id) != nullptr) {
                return failure(ErrorCode::EntityExists, fragment.id.toText());
            }
            if (Done ok = checkFragment(m_study, coding, fragment); !ok) {
                return failure(ok.error());
            }
            coding.fragments.insert(fragment);
            return Change(RemoveFrom<Fragment>{change.coding, fragment.id});
        });
    }

    Result<Change> operator()(const ReplaceIn<Fragment>& change)
    {
        return inOpenCoding(change.coding, [&](Coding& coding) -> Result<Change> {
            const Fragment& fragment = change.value;
            if (coding.fragments.find(fragment.id) == nullptr) {
                return failure(ErrorCode::EntityMissing, fragment.id.toText());
            }
            if (Done ok = checkFragment(m_study, coding, fragment); !ok) {
                return failure(ok.error());
            }
            ReplaceIn<Fragment> inverse{change.coding, coding.fragments.take(fragment.id)};
            coding.fragments.insert(fragment);
            return Change(std::move(inverse));
        });
    }

    Result<Change> operator()(const RemoveFrom<Fragment>& change)
    {
        return inOpenCoding(change.coding, [&](Coding& coding) -> Result<Change> {
            if (coding.fragments.find(change.id) == nullptr) {
                return failure(ErrorCode::EntityMissing, change.id.toText());
            }
            return Change(AddTo<Fragment>{change.coding, coding.fragments.take(change.id)});
        });
    }

    template <class T>
    Result<Change> operator()(const AddTo<T>& change)
    {
        return inOpenCoding(change.coding, [&](Coding& coding) -> Result<Change> {
            EntityTable<T>& table = partOf(coding, &change.value);
            if (change.value.id.isNull() || table.find(change.value.id) != nullptr) {
                return failure(ErrorCode::EntityExists, change.value.id.toText());
            }
            if (Done ok = checkPart(coding, change.value); !ok) {
                return failure(ok.error());
            }
            table.insert(change.value);
            return Change(RemoveFrom<T>{change.coding, change.value.id});
        });
    }

    template <class T>
    Result<Change> operator()(const ReplaceIn<T>& change)
    {
        return inOpenCoding(change.coding, [&](Coding& coding) -> Result<Change> {
            T* present = partOf(coding, &change.value).find(change.value.id);
            if (present == nullptr) {
                return failure(ErrorCode::EntityMissing, change.value.id.toText());
            }
            if (Done ok = checkPart(coding, change.value); !ok) {
                return failure(ok.error());
            }
            ReplaceIn<T> inverse{change.coding, std::move(*present)};
            *present = change.value;
            return Change(std::move(inverse));
        });
    }

    template <class T>
    Result<Change> operator()(const RemoveFrom<T>& change)
    {
        return inOpenCoding(change.coding, [&](Coding& coding) -> Result<Change> {
            std::optional<T> removed =
                partOf(coding, static_cast<const T*>(nullptr)).take(change.id);
            if (!removed) {
                return failure(ErrorCode::EntityMissing, change.id.toText());
            }
            return Change(AddTo<T>{change.coding, std::move(*removed)});
        });
    }

    Result<Change> operator()(const SetRecordingCode& change)
    {
        return inOpenCoding(change.coding, [&](Coding& coding) -> Result<Change> {
            if (change.value) {
                if (Done ok = checkRecordingCode(m_study, change.code, *change.value); !ok) {
                    return failure(ok.error());
                }
            }
            SetRecordingCode inverse{change.coding, change.code, std::nullopt};
            const auto present = coding.recordingCodes.find(change.code);
            if (present != coding.recordingCodes.end()) {
                inverse.value = std::move(present->second);
                coding.recordingCodes.erase(present);
            }
            if (change.value) {
                coding.recordingCodes.emplace(change.code, *change.value);
            }
            return Change(std::move(inverse));
        });
    }

    Result<Change> operator()(const SetRecordingPosition& change)
    {
        return inOpenCoding(change.coding, [&](Coding& coding) -> Result<Change> {
            const auto* revision = m_study.codebookRevision(coding.header.codebookRevision);
            if (Done ok = checkPosition(*revision, change.position); !ok) {
                return failure(ok.error());
            }
            auto& place = change.party == Party::Mentor ? coding.mentor : coding.student;
            SetRecordingPosition inverse{change.coding, change.party, std::move(place)};
            place = change.position;
            return Change(std::move(inverse));
        });
    }

    Result<Change> operator()(const SetSummary& change)
    {
        return inOpenCoding(change.coding, [&](Coding& coding) -> Result<Change> {
            SetSummary inverse{change.coding, change.category, QString()};
            const auto present = coding.summary.find(change.category);
            if (present != coding.summary.end()) {
                inverse.text = std::move(present->second);
                coding.summary.erase(present);
            }
            if (!change.text.isEmpty()) {
                coding.summary.emplace(change.category, change.text);
            }
            return Change(std::move(inverse));
        });
    }

    Result<Change> operator()(const SetActiveTime& change)
    {
        Coding* coding = m_study.codings.find(change.coding);
        if (coding == nullptr) {
            return failure(ErrorCode::EntityMissing, change.coding.toText());
        }
        if (Done ok = checkActiveTime(change.day, change.milliseconds); !ok) {
            return failure(ok.error());
        }
        SetActiveTime inverse{change.coding, change.day, 0};
        const auto present = coding->activeTime.find(change.day);
        if (present != coding->activeTime.end()) {
            inverse.milliseconds = present->second;
            coding->activeTime.erase(present);
        }
        if (change.milliseconds > 0) {
            coding->activeTime.emplace(change.day, change.milliseconds);
        }
        return Change(inverse);
    }

    Result<Change> operator()(const MarkVersions& change)
    {
        MarkVersions inverse;
        inverse.steps.reserve(change.steps.size());
        for (const VersionStep& step : change.steps) {
            inverse.steps.push_back({step.key, step.after, step.before});
        }
        return Change(std::move(inverse));
    }

    Result<Change> operator()(const Composite& change)
    {
        Composite inverse;
        inverse.changes.reserve(change.changes.size());
        for (const Change& step : change.changes) {
            Result<Change> undo = std::visit(*this, step.what);
            if (!undo) {
                takeBack(inverse);
                return undo;
            }
            inverse.changes.push_back(std::move(*undo));
        }
        std::ranges::reverse(inverse.changes);
        return Change(std::move(inverse));
    }

private:
    static EntityTable<Trace>& partOf(Coding& coding, const Trace*) { return coding.traces; }

    static EntityTable<Settlement>& partOf(Coding& coding, const Settlement*)
    {
        return coding.settlements;
    }

    [[nodiscard]] Done checkPart(const Coding& coding, const Trace& trace) const
    {
        return checkTrace(m_study, coding, trace);
    }

    [[nodiscard]] Done checkPart(const Coding&, const Settlement& settlement) const
    {
        return checkSettlement(m_study, settlement);
    }

    template <class Edit>
    Result<Change> inOpenCoding(const CodingId& id, const Edit& edit)
    {
        Coding* coding = m_study.codings.find(id);
        if (coding == nullptr) {
            return failure(ErrorCode::EntityMissing, id.toText());
        }
        if (coding->header.state == CodingState::Closed) {
            return failure(ErrorCode::CodingClosed, id.toText());
        }
        return edit(*coding);
    }

    void takeBack(const Composite& inOrderOfDoing)
    {
        for (auto step = inOrderOfDoing.changes.rbegin(); step != inOrderOfDoing.changes.rend();
             ++step) {
            std::visit(*this, step->what).value();
        }
    }

    [[nodiscard]] bool revisionInUse(int number) const
    {
        return std::ranges::any_of(
                   m_study.codings,
                   [&](const Coding& coding) {
                       return coding.header.codebookRevision == number ||
                              std::ranges::any_of(coding.fragments,
                                                  [&](const Fragment& f) {
                                                      return f.codebookRevision == number;
                                                  }) ||
                              std::ranges::any_of(coding.recordingCodes, [&](const auto& entry) {
                                  return entry.second.codebookRevision == number;
                              });
                   }) ||
               std::ranges::any_of(m_study.rounds,
                                   [&](const Round& round) {
                                       return round.triedRevision == number ||
                                              round.ledToRevision == number;
                                   }) ||
               std::ranges::any_of(
                   m_study.codeNotes,
                   [&](const CodeNote& note) { return note.codebookRevision == number; }) ||
               std::ranges::any_of(m_study.anchors, [&](const Anchor& anchor) {
                   return m_study.codebooks.size() > 1 &&
                          m_study.codebooks[m_study.codebooks.size() - 2].codebook.code(
                              anchor.code) == nullptr;
               });
    }

    Study& m_study;
};

} // namespace

Result<Change> applyChange(Study& study, const Change& change)
{
    return std::visit(Applier(study), change.what);
}

} // namespace rozet::study
