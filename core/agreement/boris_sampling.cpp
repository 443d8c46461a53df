// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/boris_sampling.h"

#include "core/agreement/chance.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace rozet::agreement {
namespace {

using Codes = std::vector<std::int32_t>;

/// The sorted codes of one coder at successive moments; a code that two fragments give counts as
/// two, as BORIS has it.
class Reader
{
public:
    explicit Reader(const std::vector<TimedFragment>& fragments) : m_fragments(fragments)
    {
        std::sort(m_fragments.begin(), m_fragments.end(),
                  [](const TimedFragment& a, const TimedFragment& b) { return a.start < b.start; });
    }

    Codes at(std::int64_t time)
    {
        for (; m_next < m_fragments.size() && m_fragments[m_next].start <= time; ++m_next) {
            m_open.push_back(m_fragments[m_next]);
        }
        std::erase_if(m_open, [time](const TimedFragment& open) { return open.end < time; });
        Codes codes;
        for (const TimedFragment& open : m_open) {
            codes.push_back(open.code);
        }
        std::sort(codes.begin(), codes.end());
        return codes;
    }

private:
    std::vector<TimedFragment> m_fragments;
    std::vector<TimedFragment> m_open;
    std::size_t m_next = 0;
};

} // namespace

SampledPair borisSamples(const CodedRecordings& data, std::size_t first, std::size_t second,
                         std::int64_t unit, std::size_t most)
{
    SampledPair samples;
    std::map<Codes, std::int32_t> categories;
    const auto categoryOf = [&categories](const Codes& codes) {
        return categories.try_emplace(codes, static_cast<std::int32_t>(categories.size()))
            .first->second;
    };
    for (const CodedRecording& recording : data.recordings) {
        const CoderTrack& one = recording.coders[first];
        const CoderTrack& two = recording.coders[second];
        if (!one.coded || !two.coded || (one.fragments.empty() && two.fragments.empty())) {
            continue;
        }
        std::int64_t from = INT64_MAX;
        std::int64_t to = INT64_MIN;
        for (const CoderTrack* track : {&one, &two}) {
            for (const TimedFragment& fragment : track->fragments) {
                from = std::min(from, fragment.start);
                to = std::max(to, fragment.end);
            }
        }
        Reader readOne(one.fragments);
        Reader readTwo(two.fragments);
        for (std::int64_t time = from; time <= to; time += unit) {
            if (samples.first.size() >= most) {
                return {};
            }
            samples.first.push_back(categoryOf(readOne.at(time)));
            samples.second.push_back(categoryOf(readTwo.at(time)));
        }
    }
    samples.categories = categories.size();
    return samples;
}

statistics::Estimate sampledKappa(const SampledPair& samples)
{
    std::vector<double> first(samples.categories, 0.0);
    std::vector<double> second(samples.categories, 0.0);
    double agreed = 0;
    for (std::size_t moment = 0; moment < samples.first.size(); ++moment) {
        first[static_cast<std::size_t>(samples.first[moment])] += 1;
        second[static_cast<std::size_t>(samples.second[moment])] += 1;
        agreed += samples.first[moment] == samples.second[moment] ? 1 : 0;
    }
    PooledKappa kappa;
    kappa.add(agreed, first, second, static_cast<double>(samples.first.size()));
    return kappa.kappa(statistics::Undefined::NoFragments);
}

} // namespace rozet::agreement
