// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the field above it, in one sentence with a sign before it.
#pragma once

#include "codebook/check_codebook.h"

#include <QWidget>

class QLabel;

namespace rozet::widgets {

class FindingLabel : public QWidget
{
    Q_OBJECT

public:
    explicit FindingLabel(QWidget* parent = nullptr);

    /// Hides itself when nothing is wrong.
    void showFindings(const std::vector<codebook::CodebookFinding>& findings,
                      const QString& language);

    [[nodiscard]] QString text() const;

private:
    QLabel* m_icon;
    QLabel* m_text;
};

} // namespace rozet::widgets
