// SPDX-License-Identifier: GPL-3.0-or-later
// The rose of one conversation in numbers and plots: where mentor and student stood, how far they
// answered each other, their courses over time, and the lags. Only of whoever is coding.
#pragma once

#include "app/session/coding_controller.h"
#include "app/widgets/common/segments.h"
#include "app/widgets/common/workbench.h"
#include "core/workflow/rose_numbers.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QStackedWidget;

namespace rozet::rose {
class CourseView;
class LagView;
class RoseView;
} // namespace rozet::rose

namespace rozet::widgets {

class EmptyState;

class RoseDialog : public QDialog
{
    Q_OBJECT

public:
    RoseDialog(const Workbench& bench, session::CodingController& controller,
               QWidget* parent = nullptr);

    void setPlayhead(MediaTime time);
    /// Traces, or the positions of the fragments.
    void showSource(bool traces);

    [[nodiscard]] bool showsTraces() const;

    [[nodiscard]] const std::optional<workflow::RoseOfCoding>& figures() const { return m_figures; }

    [[nodiscard]] rose::CourseView& courses() { return *m_courses; }

    [[nodiscard]] rose::LagView& lags() { return *m_lags; }

    /// The numbers, as they are read to somebody.
    [[nodiscard]] QString numbersText() const;

    /// Both plots and the rose; .svg, .pdf or .png by the ending.
    [[nodiscard]] Done saveFigure(const QString& path);
    /// The tables of this conversation; .xlsx, .html or .docx with all, .csv with the
    /// complementarity.
    [[nodiscard]] Done saveTables(const QString& path);
    /// Those of all conversations of this coder, and per code; .csv with the positions per code.
    /// Goes on in the background and says when it is done.
    void saveAllTables(const QString& path);

Q_SIGNALS:
    void momentChosen(rozet::MediaTime time);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeBar();
    void arrange();
    void refresh();
    void take(const workflow::RoseOfCoding& figures);
    void showNumbers();
    void showCourses();
    void explain();
    void chooseFigure();
    void chooseTables(bool all);
    [[nodiscard]] workflow::RoseSettings roseSettings() const;
    [[nodiscard]] const workflow::RosePositions& positions() const;
    [[nodiscard]] const rose::Complementarity& complementarity() const;

    Workbench m_bench;
    session::CodingController& m_controller;
    workflow::RoseInput m_input;
    std::optional<workflow::RoseOfCoding> m_figures;
    QString m_of;         ///< recording and coder of the figures
    quint64 m_wanted = 0; ///< number of the newest reckoning; older ones are dropped
    QTimer m_later;
    Segments* m_source;
    QLabel* m_title;
    QStackedWidget* m_pages;
    EmptyState* m_empty;
    rose::RoseView* m_rose;
    QLabel* m_numbers;
    rose::CourseView* m_courses;
    rose::LagView* m_lags;
};

} // namespace rozet::widgets
