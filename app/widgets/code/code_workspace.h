// SPDX-License-Identifier: GPL-3.0-or-later
// One coder, one recording: video, timeline, codes, fragments, rose, and the recording as a whole.
#pragma once

#include "app/session/coding_controller.h"
#include "app/widgets/code/timeline_feed.h"
#include "app/widgets/common/choices.h"
#include "app/widgets/common/workbench.h"

#include <QWidget>

class QKeyEvent;
class QLabel;
class QPushButton;
class QSplitter;
class QTabWidget;

namespace rozet::timeline {
class TimelineView;
}

namespace rozet::widgets {

class CodePalette;
class FragmentDetails;
class FragmentList;
class NoticeBar;
class PlayerPanel;
class RecordingSheet;
class SummaryPanel;
class WorkClock;
class RoseDialog;
class TracePane;

class CodeWorkspace : public QWidget
{
    Q_OBJECT

public:
    explicit CodeWorkspace(const Workbench& bench, QWidget* parent = nullptr);
    ~CodeWorkspace() override;

    void showRecording(const study::RecordingId& id);
    /// Ends what runs, so that the study can be closed.
    void finishEditing();

    [[nodiscard]] session::CodingController& controller() { return m_controller; }

    [[nodiscard]] PlayerPanel& playerPanel() { return *m_player; }

    [[nodiscard]] timeline::TimelineView& timeline() { return *m_timeline; }

    [[nodiscard]] FragmentList& list() { return *m_list; }

    [[nodiscard]] FragmentDetails& details() { return *m_details; }

    [[nodiscard]] RecordingSheet& sheet() { return *m_sheet; }

    [[nodiscard]] SummaryPanel& summary() { return *m_summary; }

    /// Null until it was asked for.
    [[nodiscard]] RoseDialog* roseDialog() { return m_roseDialog; }

    [[nodiscard]] TracePane& trace() { return *m_trace; }

    [[nodiscard]] CodePalette& palettePanel() { return *m_palette; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();
    QWidget* makeBar();
    void connectParts();
    void connectTimeline();
    void connectPlaying();
    void connectCoding();
    bool refreshChoices();
    void close();
    void reopen();
    void connectTrace();
    void showRoseNumbers();
    void makeRoomForTrace();
    void refresh();
    void refreshTimeline();
    void onPosition(MediaTime position);
    void onChosen(const study::FragmentId& id);
    void backToRecording();
    void goTo(const session::Destination& destination);
    /// A menu of the codes that the selected fragments can be copied as.
    void offerCopy(const std::optional<codebook::CategoryId>& lane, const QPoint& globalPosition);
    /// Says once a session that the corrections ask for another reaction time.
    void offerReaction();
    bool takeCodeKey(const QKeyEvent& event);
    void toBorder(int direction);
    void toFragment(int direction);
    void toRecording(int direction);
    [[nodiscard]] const study::Fragment* currentFragment() const;

    Workbench m_bench;
    session::CodingController m_controller;
    TimelineFeed m_feed;
    bool m_choicesStale = true; ///< recordings and coders are to be listed anew
    WorkClock* m_work;
    Choices* m_recording;
    Choices* m_coder;
    Choices* m_round;
    QLabel* m_state;
    QPushButton* m_close;
    CodePalette* m_palette;
    PlayerPanel* m_player;
    timeline::TimelineView* m_timeline;
    FragmentList* m_list;
    QTabWidget* m_tabs;
    QSplitter* m_right = nullptr; ///< fragments above, tabs below
    QList<int> m_beforeTrace;     ///< its sizes, while a trace has most of the room
    FragmentDetails* m_details;
    RecordingSheet* m_sheet;
    SummaryPanel* m_summary;
    TracePane* m_trace;
    NoticeBar* m_reaction = nullptr; ///< once there was something to offer
    std::vector<study::CoderId> m_reactionOffered;
    RoseDialog* m_roseDialog = nullptr; ///< once it was asked for
};

} // namespace rozet::widgets
