// SPDX-License-Identifier: GPL-3.0-or-later
// What is answered once for the recording as a whole: recording-level codes and the rose.
// Not answered is not the same as no.
#pragma once

#include "app/session/coding_controller.h"
#include "app/widgets/common/workbench.h"

#include <QScrollArea>

#include <map>

class QFormLayout;
class QLineEdit;

namespace rozet::widgets {

class Choices;
class RosePane;
class Segments;

class RecordingSheet : public QScrollArea
{
    Q_OBJECT

public:
    RecordingSheet(const Workbench& bench, session::CodingController& controller,
                   QWidget* parent = nullptr);

    /// The control that answers this code; null when it is not on the sheet.
    [[nodiscard]] QWidget* answerOf(const codebook::CodeId& code) const;

private:
    struct Answer
    {
        Segments* segments = nullptr;
        Choices* choices = nullptr;
        QLineEdit* text = nullptr;
    };

    void build();
    void refresh();
    void addCode(const codebook::Code& code, QFormLayout* form);

    Workbench m_bench;
    session::CodingController& m_controller;
    const codebook::Codebook* m_book = nullptr;
    std::map<codebook::CodeId, Answer> m_answers;
    RosePane* m_rose = nullptr;
};

} // namespace rozet::widgets
