// SPDX-License-Identifier: GPL-3.0-or-later
// The mean place on the Leary rose of a coder's fragments, in one place for the tally and the
// summary.
#pragma once

#include "codebook/leary.h"

#include <QtGlobal>

#include <optional>

namespace rozet::workflow {

/// The mean of points with weights. Fragments without length have no weight; when there is nothing
/// else, they count alike.
class MeanPoint
{
public:
    void add(const codebook::LearyPoint& point, double weight)
    {
        ++m_count;
        m_weight += weight;
        m_weighted.together += weight * point.together;
        m_weighted.above += weight * point.above;
        m_plain.together += point.together;
        m_plain.above += point.above;
    }

    [[nodiscard]] qint64 count() const { return m_count; }

    [[nodiscard]] std::optional<codebook::LearyPoint> mean() const
    {
        if (m_count == 0) {
            return std::nullopt;
        }
        if (m_weight > 0) {
            return codebook::LearyPoint{m_weighted.together / m_weight,
                                        m_weighted.above / m_weight};
        }
        const auto n = static_cast<double>(m_count);
        return codebook::LearyPoint{m_plain.together / n, m_plain.above / n};
    }

private:
    qint64 m_count = 0;
    double m_weight = 0;
    codebook::LearyPoint m_weighted;
    codebook::LearyPoint m_plain;
};

} // namespace rozet::workflow
