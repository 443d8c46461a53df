// SPDX-License-Identifier: GPL-3.0-or-later
// The traces of two coders of the same person, laid over each other, with how far the one follows
// behind the other.
#pragma once

#include "app/widgets/common/choices.h"
#include "app/widgets/common/segments.h"
#include "app/widgets/compare/compare_state.h"
#include "app/widgets/compare/newest_work.h"
#include "core/agreement/traces/compare_traces.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace rozet::rose {
class CourseView;
class LagView;
} // namespace rozet::rose

namespace rozet::widgets {

class EmptyState;

class TracesPage : public QWidget
{
    Q_OBJECT

public:
    explicit TracesPage(CompareState& state, QWidget* parent = nullptr);

    [[nodiscard]] rose::CourseView& courses() const { return *m_courses; }

    [[nodiscard]] rose::LagView& lags() const { return *m_lags; }

    [[nodiscard]] QString numbers() const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] Done saveFigure(const QString& path) const;

    /// Waits for the numbers. For tests.
    void finish() { m_work.finish(); }

Q_SIGNALS:
    void momentChosen(const rozet::study::RecordingId& recording, rozet::MediaTime time);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refreshSoon();
    void refresh();
    void showCourses();
    void showNumbers(const agreement::TraceAgreement& agreement);

    CompareState& m_state;
    Segments* m_party;
    Choices* m_recording;
    rose::CourseView* m_courses;
    rose::LagView* m_lags;
    QLabel* m_numbers;
    EmptyState* m_empty;
    QStackedWidget* m_pages;
    NewestWork m_work;
    std::vector<agreement::TraceRecording> m_traces;
    std::vector<study::RecordingId> m_traced; ///< as the traces
    bool m_stale = true;
};

} // namespace rozet::widgets
