// SPDX-License-Identifier: GPL-3.0-or-later
// A duo's workspace: where coders differ, on the timeline, in a list and in numbers. Read only,
// but for the panel where differences are settled, which is put beside the list.
#pragma once

#include "app/widgets/common/workbench.h"
#include "app/widgets/compare/compare_state.h"

#include <QWidget>

#include <map>

class QSplitter;
class QStackedWidget;

namespace rozet::timeline {
class TimelineView;
}

namespace rozet::widgets {

class AnswersPage;
class CompareBar;
class ConfusionPage;
class DifferenceList;
class EmptyState;
class FiguresPage;
class LabelStrip;
class PlayerPanel;
class RosePage;
class TableModel;
class TracesPage;

class CompareWorkspace : public QWidget
{
    Q_OBJECT

public:
    explicit CompareWorkspace(const Workbench& bench, QWidget* parent = nullptr);
    ~CompareWorkspace() override;

    /// One more page behind the others; taken over.
    void addPage(const QString& name, const QString& text, const QString& toolTip, QWidget* page);

    // For a panel that settles differences.
    /// Stands below the list of differences. Taken over; null takes it away.
    void setSettlingPanel(QWidget* panel);
    /// Null when none is chosen. Valid until the study or the settings change.
    [[nodiscard]] const workflow::Difference* currentDifference() const;
    [[nodiscard]] const workflow::RecordingDifferences* currentRecording() const;

    [[nodiscard]] CompareState& state() { return *m_state; }

    /// The next or previous difference of the list, and plays it; says so at the end.
    void stepDifference(int direction);

    /// "differences", "numbers", "codes", "rose", "traces" or "answers".
    void showPage(const QString& name);

    [[nodiscard]] CompareBar& bar() const { return *m_bar; }

    [[nodiscard]] DifferenceList& list() const { return *m_list; }

    [[nodiscard]] timeline::TimelineView& timeline() const { return *m_timeline; }

    [[nodiscard]] PlayerPanel& playerPanel() const { return *m_player; }

    [[nodiscard]] LabelStrip& labels() const { return *m_labels; }

    [[nodiscard]] FiguresPage& figures() const { return *m_figures; }

    [[nodiscard]] ConfusionPage& confusion() const { return *m_confusion; }

    [[nodiscard]] RosePage& rosePage() const { return *m_rose; }

    [[nodiscard]] TracesPage& traces() const { return *m_traces; }

    [[nodiscard]] AnswersPage& answers() const { return *m_answers; }

    /// Every table, or the one that is shown as .csv.
    [[nodiscard]] Done exportTo(const QString& path, bool forExcel);
    [[nodiscard]] Done saveFigureTo(const QString& path);

Q_SIGNALS:
    /// Another difference is looked at, or what is known of it changed: ask currentDifference().
    void differenceChosen();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeDifferencesPage();
    void connectParts();
    void connectActions();
    void refresh();
    void refreshTimeline();
    void onDifference();
    void playCurrent();
    void goTo(const session::Destination& destination);
    void goToMoment(const study::RecordingId& recording, TimeSpan span, bool play);
    void copy();
    void chooseExport();
    void chooseFigure();
    void explain();
    [[nodiscard]] TableModel* shownTable() const;

    Workbench m_bench;
    CompareState* m_state;
    CompareBar* m_bar;
    QStackedWidget* m_all; ///< how to begin, or the pages
    EmptyState* m_empty;
    QStackedWidget* m_pages;
    std::map<QString, QWidget*> m_byName;
    PlayerPanel* m_player;
    LabelStrip* m_labels;
    DifferenceList* m_list;
    QSplitter* m_right = nullptr;
    QWidget* m_settling = nullptr;
    timeline::TimelineView* m_timeline;
    FiguresPage* m_figures;
    ConfusionPage* m_confusion;
    RosePage* m_rose;
    TracesPage* m_traces;
    AnswersPage* m_answers;
    study::RecordingId m_shown; ///< the recording of the timeline and the player
    QStringList m_folded;       ///< lanes
    bool m_following = false;   ///< what is chosen here comes from elsewhere
};

} // namespace rozet::widgets
