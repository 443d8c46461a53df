// SPDX-License-Identifier: GPL-3.0-or-later
// What a coder does with one recording: marks and codes fragments at the place where the recording
// is. Knows no widgets and no player; the playhead is asked for when it is needed.
//
// A fragment is kept from the moment it starts, as a point that becomes a stretch when it ends, so
// that even a power cut while it runs does not lose it. Its start and its end are one step of undo.
#pragma once

#include "app/session/coding_edits.h"
#include "app/session/fragment_selection.h"
#include "app/session/study_session.h"

#include <QObject>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace rozet::session {

struct Playhead
{
    MediaTime position;
    bool playing = false;
    double rate = 1;
};

/// A fragment that has started and not ended.
struct Running
{
    study::FragmentId fragment;
    std::optional<codebook::CodeId> code; ///< nothing for one that was started without a code
    MediaTime start;
};

class CodingController : public QObject
{
    Q_OBJECT

public:
    explicit CodingController(StudySession& session, QObject* parent = nullptr);

    void setPlayhead(std::function<Playhead()> playhead);
    [[nodiscard]] Playhead playhead() const;

    /// Ends what runs in the recording before. A null id = none.
    void setRecording(const study::RecordingId& recording);

    [[nodiscard]] study::RecordingId recordingId() const { return m_recording; }

    [[nodiscard]] const study::Recording* recording() const;
    /// All that this coder has of this recording: more than one when it is coded in several rounds.
    [[nodiscard]] std::vector<const study::Coding*> codings() const;
    /// Goes on with this one of them. Ends what runs in the one before.
    void chooseCoding(const study::CodingId& coding);
    /// The chosen one, else the one to go on with. Null before the first edit.
    [[nodiscard]] const study::Coding* coding() const;
    [[nodiscard]] const study::Fragment* fragment(const study::FragmentId& id) const;
    /// The codebook that new fragments are coded with; null when there is none.
    [[nodiscard]] const codebook::Codebook* book() const;
    [[nodiscard]] study::CodingState state() const;
    /// A recording and a coder are chosen, and the coding is not closed.
    [[nodiscard]] bool canEdit() const;

    /// The same; says with a hint why not.
    bool requireEditable() { return mayEdit(); }

    [[nodiscard]] FragmentSelection& selection() { return m_selection; }

    // Marking while the recording runs or stands
    /// Starts a fragment with this code, or ends the one that runs. Codes that exclude it end where
    /// it starts.
    void toggleCode(const codebook::CodeId& code);
    [[nodiscard]] bool isRunning(const codebook::CodeId& code) const;

    [[nodiscard]] const std::vector<Running>& running() const { return m_running; }

    /// Whether the fragment still waits for its end.
    [[nodiscard]] bool isRunning(study::FragmentId fragment) const
    {
        return std::ranges::any_of(m_running,
                                   [&](const Running& one) { return one.fragment == fragment; });
    }

    /// Starts a fragment without a code. When one runs already, it starts here instead.
    void setIn();
    /// Ends the fragment that was started last.
    void setOut();
    /// Ends everything that runs.
    void endAll();
    /// A fragment without codes over this stretch; selected afterwards.
    std::optional<study::FragmentId> addFragment(const TimeSpan& span);

    // The selected fragments
    /// One more fragment with this code over the stretch of each of them, in one step; those are
    /// selected afterwards. What is described stays with the one it was said of.
    void copySelectedAs(const codebook::CodeId& code);
    /// Gives the code to all of them; takes it away when all have it.
    void tagSelected(const codebook::CodeId& code);
    void startSelectedHere();
    void endSelectedHere();
    void splitHere();
    void joinSelected();
    void removeSelected();

    // One fragment
    bool setSpan(const study::FragmentId& id, const TimeSpan& span);
    bool moveFragments(const std::vector<study::FragmentId>& ids, MediaDuration by);
    bool setCodes(const study::FragmentId& id, std::vector<codebook::CodeId> codes);
    bool setDescription(const study::FragmentId& id, const QString& text);
    bool setMemo(const study::FragmentId& id, const QString& text);
    bool setPosition(const study::FragmentId& id, study::Party party,
                     const std::optional<codebook::LearyPosition>& position);

    // The recording as a whole
    bool setRecordingCode(const codebook::CodeId& code, const std::optional<QString>& value);
    bool setRecordingNote(const codebook::CodeId& code, const QString& note);
    bool setRecordingPosition(study::Party party,
                              const std::optional<codebook::LearyPosition>& position);
    bool setSummary(const codebook::CategoryId& category, const QString& text);
    /// Several parts at once, as one step of undo.
    bool setSummaries(const std::map<codebook::CategoryId, QString>& texts, const QString& label);
    /// Puts these samples of somebody's trace in place of those from the start of the span up to
    /// and including its end. Edits with the same key are one step of undo, however long it takes.
    bool replaceTrace(study::Party party, const TimeSpan& span,
                      const std::vector<study::TraceSample>& samples, const QString& label,
                      const QString& mergeKey);

    void closeCoding();
    /// Whether the closed coding was opened to other coders, so that opening it again is for who
    /// leads the study, with a reason.
    [[nodiscard]] bool needsUnlocking() const;
    /// False when it was refused; StudySession::editRefused tells why.
    bool reopenCoding(const QString& reason = {});

Q_SIGNALS:
    /// Anything that is shown of this coding changed: fragments, answers, state, or which coding.
    void codingChanged();
    /// Only traces changed. While one is recorded this comes every second, so that what does not
    /// show them need not be made anew.
    void tracesChanged();
    void runningChanged();
    /// This coding is about to be left or closed: whoever still holds something of it must hand it
    /// over now.
    void ending();
    /// Why something could not be done, or what to do first; one sentence.
    void hint(const QString& sentence);

private:
    struct Edited
    {
        study::Composite steps;
        study::CodingId coding;
    };

    void onStudyChanged(const study::Change& change);
    /// Keeps to one coding, also when its state changes.
    void holdCoding();

    [[nodiscard]] CodingTarget target() const { return {m_recording, m_coder, m_coding}; }

    /// False, with a hint, when nothing may be edited now.
    bool mayEdit();
    [[nodiscard]] Edited begin() const;
    bool commit(Edited edited, study::Change step, const QString& label,
                const QString& mergeKey = {}, Merging merging = Merging::WithinASecond);
    bool replaceFragment(study::Fragment fragment, const QString& label,
                         const QString& mergeKey = {}, Merging merging = Merging::WithinASecond);
    std::optional<study::FragmentId> insertFragment(const TimeSpan& span,
                                                    std::vector<codebook::CodeId> codes,
                                                    const QString& label, bool running,
                                                    const std::optional<study::KeyedStart>& keyed);

    /// Where a fragment starts that is begun now, and how a key began it.
    struct Start
    {
        MediaTime at;
        std::optional<study::KeyedStart> keyed;
    };

    [[nodiscard]] Start startHere() const;
    void startRunning(const std::optional<codebook::CodeId>& code);
    void endRunning(std::size_t index, MediaTime at);
    [[nodiscard]] std::vector<study::Fragment> selectedFragments() const;
    [[nodiscard]] MediaDuration recordingLength() const;
    [[nodiscard]] qint64 nowMs() const;

    StudySession& m_session;
    study::RecordingId m_recording;
    study::CoderId m_coder;
    study::CodingId m_coding; ///< stays the same while the recording does
    std::function<Playhead()> m_playhead;
    FragmentSelection m_selection;
    std::vector<Running> m_running;
};

} // namespace rozet::session
