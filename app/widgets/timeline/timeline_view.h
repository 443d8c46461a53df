// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline: lanes of fragments under a ruler, the playhead, and an overview of the whole
// recording. Values go in, signals come out: the view never changes a fragment itself, it asks for
// it and shows what it is given next.
//
// Mouse: click selects, Ctrl+click toggles, Shift+click extends within the lane; a click on the
// ruler or on an empty place seeks; dragging an edge or a fragment edits, snapping unless Alt is
// held; dragging over an empty place marks a span, with Shift or Ctrl it selects what is in the
// box; dropping fragments with Ctrl on another lane asks for copies there; a lane is dragged by its
// title, and a click on the title folds it; the wheel scrolls through time, Shift+wheel through
// lanes, Ctrl+wheel zooms about the pointer; the middle button pans; Escape cancels a drag. Keys: +
// - 0 zoom, arrows go from item to item, Enter activates. Actions of the window that use the same
// keys go before these; the functions below do the same.
#pragma once

#include "app/widgets/timeline/timeline_item.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>
#include <unordered_set>
#include <vector>

namespace rozet::timeline {

struct ViewState;
using FragmentNames = std::unordered_set<study::FragmentId>;

class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget* parent = nullptr);
    ~TimelineView() override;

    // What is shown. Setters are silent, but for visibleSpanChanged().
    void setLanes(std::vector<Lane> lanes);
    [[nodiscard]] const std::vector<Lane>& lanes() const;
    /// In any order. The selection keeps those that are still there; a drag under way of a fragment
    /// that is no longer there ends without effect.
    void setItems(std::vector<Item> items);
    /// These are all items of these fragments from now on; none for those that are gone. What else
    /// is shown stays as it is.
    void changeItems(const std::vector<study::FragmentId>& fragments, std::vector<Item> items);
    [[nodiscard]] const std::vector<Item>& items() const;
    /// Length of the recording. Shows all of it when the length was zero before.
    void setDuration(MediaDuration duration);
    [[nodiscard]] MediaDuration duration() const;
    /// When each frame is shown, in order. Needed for frame ticks only; empty = no ticks.
    void setFrameTimes(std::vector<MediaTime> times);
    /// Further places that edges snap to, such as pauses in speech; any order.
    void setSnapPoints(std::vector<MediaTime> times);
    /// The open start of a fragment whose end is not set yet.
    void setRunningStart(std::optional<MediaTime> start);
    /// A stretch set apart over all lanes. The view does not keep what the user marks: show it by
    /// calling this when spanMarked() arrives.
    void setMarkedSpan(std::optional<TimeSpan> span);
    /// What an empty timeline says: what goes here and how to begin.
    void setEmptyText(const QString& text);
    /// Nothing can be dragged or marked; seeking and selecting still work.
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const;

    // Playhead
    /// Repaints only where the playhead was and where it comes. Ignored while the user scrubs.
    void setPosition(MediaTime position);
    [[nodiscard]] MediaTime position() const;
    /// Whether the view turns a page when the playhead leaves it. Off by default.
    void setFollowPlayhead(bool follow);
    [[nodiscard]] bool followsPlayhead() const;

    // Selection
    /// Unknown fragments are left out.
    void setSelection(const std::vector<study::FragmentId>& fragments);
    /// In order of time.
    [[nodiscard]] std::vector<study::FragmentId> selection() const;
    /// The item that the arrow keys start from; null when there is none.
    [[nodiscard]] study::FragmentId currentFragment() const;

    // Window on time
    [[nodiscard]] TimeSpan visibleSpan() const;
    /// Kept within the recording and not shorter than a twentieth of a second.
    void setVisibleSpan(TimeSpan span);
    /// Scrolls as little as needed, and zooms out when the span does not fit.
    void ensureVisible(TimeSpan span);
    /// Place of a time in the viewport, for strips that stand above or below (a waveform).
    [[nodiscard]] double xOf(MediaTime time) const;
    [[nodiscard]] MediaTime timeAt(double x) const;
    /// Width of the lane titles: time starts at this x of the viewport.
    [[nodiscard]] int headerWidth() const;
    void setHeaderWidth(int pixels);
    /// Of the lane whose title is at this place of the viewport; empty elsewhere.
    [[nodiscard]] QString laneTitleAt(const QPointF& place) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// How often everything was painted anew, not counting playhead strips. For tests.
    [[nodiscard]] int fullPaintCount() const;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void zoomAll();
    void zoomToSelection();
    void selectNextItem();
    void selectPreviousItem();
    void selectItemAbove();
    void selectItemBelow();
    void selectAll();
    /// The lane of the current item, or the first, one place up or down.
    void moveLaneUp();
    void moveLaneDown();

Q_SIGNALS:
    /// dragging is true while the button is down, false for the last one of a drag or for a click.
    void seekRequested(rozet::MediaTime time, bool dragging);
    void selectionChanged(const std::vector<rozet::study::FragmentId>& fragments);
    /// Once, on release: one fragment got another start, end, or both.
    void spanEdited(const rozet::study::FragmentId& fragment, rozet::TimeSpan span);
    /// Once, on release: several fragments were moved together.
    void spansMoved(const std::vector<rozet::study::FragmentId>& fragments,
                    rozet::MediaDuration by);
    /// Double click or Enter.
    void fragmentActivated(const rozet::study::FragmentId& fragment);
    /// A drag over an empty place.
    void spanMarked(rozet::TimeSpan span);
    /// The fragment is null on an empty place. The point is a global one.
    void contextMenuRequested(const rozet::study::FragmentId& fragment, rozet::MediaTime time,
                              const QPoint& globalPosition);
    void visibleSpanChanged(rozet::TimeSpan span);
    void laneCollapsedChanged(const rozet::codebook::CategoryId& lane, bool collapsed);
    /// The user wants the lanes in this order; show it by setting lanes and items anew.
    void lanesReordered(const std::vector<rozet::codebook::CategoryId>& order);
    /// The selected fragments were dropped with Ctrl on another lane. The point is a global one.
    void copyToLaneRequested(const rozet::codebook::CategoryId& lane, const QPoint& globalPosition);

protected:
    bool viewportEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    friend class Gestures;
    friend class TimelineAccessible;
    friend class ItemAccessible;
    struct Parts;

    // What the user does passes through these.
    void afterItems(const study::FragmentId& current, int currentLane);
    void chooseByUser(FragmentNames next, int current);
    void moveCurrentTo(int item, bool extend);
    void movePlayhead(MediaTime time);
    void toggleLane(int lane);
    void moveLane(int from, int to);
    void scrollLanesTo(int pixels);
    void zoomBy(double factor, double aboutX);
    void watchBorder();

    void layOut();
    void invalidate();
    void repaintPlayhead(MediaTime before);
    void revealItem(int item);
    [[nodiscard]] double zoomCentre() const;
    [[nodiscard]] int itemBeside(int direction) const;
    [[nodiscard]] int itemInLaneBeside(int direction) const;
    [[nodiscard]] int firstItemFromPlayhead() const;
    [[nodiscard]] QString toolTipAt(const QPointF& place) const;
    [[nodiscard]] ViewState& state();
    [[nodiscard]] const ViewState& state() const;

    std::unique_ptr<Parts> m_parts;
};

} // namespace rozet::timeline
