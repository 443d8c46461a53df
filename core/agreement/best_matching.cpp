// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/best_matching.h"

#include <queue>

#include <algorithm>
#include <numeric>
#include <utility>

namespace rozet::agreement {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// The pairs of every vertex; the second group is numbered after the first.
struct Graph
{
    std::size_t firstCount = 0;
    std::vector<std::size_t> begin; ///< into `edges`, per vertex
    std::vector<std::size_t> edges; ///< places in `possible`
    std::span<const PossibleMatch> possible;

    [[nodiscard]] std::span<const std::size_t> of(std::size_t vertex) const
    {
        return std::span(edges).subspan(begin[vertex], begin[vertex + 1] - begin[vertex]);
    }

    [[nodiscard]] std::size_t other(std::size_t edge, std::size_t vertex) const
    {
        return vertex < firstCount ? firstCount + possible[edge].second : possible[edge].first;
    }
};

Graph graphOf(std::size_t firstCount, std::size_t secondCount,
              std::span<const PossibleMatch> possible)
{
    Graph graph;
    graph.firstCount = firstCount;
    graph.possible = possible;
    graph.begin.assign(firstCount + secondCount + 1, 0);
    for (const PossibleMatch& match : possible) {
        ++graph.begin[match.first + 1];
        ++graph.begin[firstCount + match.second + 1];
    }
    std::partial_sum(graph.begin.begin(), graph.begin.end(), graph.begin.begin());
    graph.edges.resize(2 * possible.size());
    std::vector<std::size_t> next(graph.begin.begin(), graph.begin.end() - 1);
    for (std::size_t edge = 0; edge < possible.size(); ++edge) {
        graph.edges[next[possible[edge].first]++] = edge;
        graph.edges[next[firstCount + possible[edge].second]++] = edge;
    }
    return graph;
}

/// A component that is a tree: from the leaves up, best with and without the vertex itself matched
/// to one of its children.
class TreeMatching
{
public:
    TreeMatching(const Graph& graph)
        : m_graph(graph)
        , m_vertices(graph.begin.size() - 1)
        , m_free(m_vertices)
        , m_best(m_vertices)
        , m_parentEdge(m_vertices, kNone)
        , m_childEdge(m_vertices, kNone)
    {
    }

    /// order: every vertex after its parent, the root first.
    void solve(std::span<const std::size_t> order, std::vector<std::size_t>& chosen)
    {
        for (const std::size_t vertex : order) {
            for (const std::size_t edge : m_graph.of(vertex)) {
                if (edge != m_parentEdge[vertex]) {
                    m_parentEdge[m_graph.other(edge, vertex)] = edge;
                }
            }
        }
        for (std::size_t place = order.size(); place-- > 0;) {
            rate(order[place]);
        }
        for (const std::size_t vertex : order) {
            const std::size_t edge = m_childEdge[vertex];
            const std::size_t up = m_parentEdge[vertex];
            const bool matchedUp = up != kNone && m_childEdge[m_graph.other(up, vertex)] == up;
            if (matchedUp) {
                m_childEdge[vertex] = kNone;
            } else if (edge != kNone) {
                chosen.push_back(edge);
            }
        }
    }

private:
    void rate(std::size_t vertex)
    {
        Worth without;
        Worth gain;
        std::size_t bestEdge = kNone;
        for (const std::size_t edge : m_graph.of(vertex)) {
            if (edge == m_parentEdge[vertex]) {
                continue;
            }
            const std::size_t child = m_graph.other(edge, vertex);
            without += m_best[child];
            const Worth more = m_graph.possible[edge].worth + m_free[child] - m_best[child];
            if (more > gain) {
                gain = more;
                bestEdge = edge;
            }
        }
        m_free[vertex] = without;
        m_best[vertex] = without + gain;
        m_childEdge[vertex] = bestEdge;
    }

    const Graph& m_graph;
    std::size_t m_vertices;
    std::vector<Worth> m_free;
    std::vector<Worth> m_best;
    std::vector<std::size_t> m_parentEdge;
    std::vector<std::size_t> m_childEdge;
};

/// Any component: every vertex of the first group in turn is matched along the cheapest path,
/// staying alone being one of its choices (Kuhn's Hungarian method, sparse, with potentials).
class PathMatching
{
public:
    PathMatching(const Graph& graph)
        : m_graph(graph)
        , m_vertices(graph.begin.size() - 1)
        , m_price(m_vertices)
        , m_matchedEdge(m_vertices, kNone)
        , m_alone(graph.firstCount, false)
        , m_reached(m_vertices)
        , m_cameBy(m_vertices, kNone)
        , m_state(m_vertices, State::Unseen)
    {
    }

    void solve(std::span<const std::size_t> component, std::vector<std::size_t>& chosen)
    {
        for (const std::size_t vertex : component) {
            if (vertex < m_graph.firstCount) {
                Worth lowest; // of staying alone
                for (const std::size_t edge : m_graph.of(vertex)) {
                    lowest = std::min(lowest, -m_graph.possible[edge].worth);
                }
                m_price[vertex] = lowest;
            }
        }
        for (const std::size_t vertex : component) {
            if (vertex < m_graph.firstCount) {
                augment(vertex);
            }
        }
        for (const std::size_t vertex : component) {
            if (vertex < m_graph.firstCount && !m_alone[vertex]) {
                chosen.push_back(m_matchedEdge[vertex]);
            }
        }
    }

private:
    enum class State : std::uint8_t { Unseen, Seen, Done };

    [[nodiscard]] Worth reducedCost(std::size_t edge) const
    {
        const PossibleMatch& match = m_graph.possible[edge];
        return -match.worth - m_price[match.first] - m_price[m_graph.firstCount + match.second];
    }

    void augment(std::size_t root)
    {
        using Entry = std::pair<Worth, std::size_t>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
        std::vector<std::size_t> seen;
        std::vector<std::pair<std::size_t, Worth>> visited; // of the first group, and its distance
        Worth endDistance;
        std::size_t end = kNone;      // free vertex of the second group
        std::size_t endAlone = kNone; // or a vertex of the first that had better stay alone
        bool haveEnd = false;
        std::size_t vertex = root;
        Worth distance;
        while (true) {
            visited.emplace_back(vertex, distance);
            const Worth alone = distance - m_price[vertex];
            if (!haveEnd || alone < endDistance) {
                endDistance = alone;
                endAlone = vertex;
                end = kNone;
                haveEnd = true;
            }
            for (const std::size_t edge : m_graph.of(vertex)) {
                const std::size_t second = m_graph.other(edge, vertex);
                const Worth reach = distance + reducedCost(edge);
                if (m_state[second] == State::Done ||
                    (m_state[second] == State::Seen && reach >= m_reached[second])) {
                    continue;
                }
                if (m_state[second] == State::Unseen) {
                    seen.push_back(second);
                }
                m_state[second] = State::Seen;
                m_reached[second] = reach;
                m_cameBy[second] = edge;
                queue.emplace(reach, second);
            }
            std::size_t nearest = kNone;
            while (!queue.empty() && nearest == kNone) {
                const auto [reach, second] = queue.top();
                if (haveEnd && reach >= endDistance) {
                    break;
                }
                queue.pop();
                if (m_state[second] == State::Done || m_reached[second] < reach) {
                    continue;
                }
                m_state[second] = State::Done;
                if (m_matchedEdge[second] == kNone) {
                    endDistance = reach;
                    end = second;
                    endAlone = kNone;
                    break;
                }
                nearest = second;
            }
            if (nearest == kNone) {
                break;
            }
            vertex = m_graph.other(m_matchedEdge[nearest], nearest);
            distance = m_reached[nearest];
        }
        for (const auto& [first, reach] : visited) {
            m_price[first] += endDistance - reach;
        }
        for (const std::size_t second : seen) {
            if (m_state[second] == State::Done) {
                m_price[second] += m_reached[second] - endDistance;
            }
        }
        turn(root, end, endAlone);
        for (const std::size_t second : seen) {
            m_state[second] = State::Unseen;
        }
    }

    /// Matches along the path that was found, from its end back to the root.
    void turn(std::size_t root, std::size_t end, std::size_t endAlone)
    {
        std::size_t second = end;
        if (endAlone != kNone) {
            second = m_matchedEdge[endAlone] == kNone
                         ? kNone
                         : m_graph.other(m_matchedEdge[endAlone], endAlone);
            m_alone[endAlone] = true;
            m_matchedEdge[endAlone] = kNone;
            if (endAlone == root) {
                return;
            }
        }
        while (second != kNone) {
            const std::size_t edge = m_cameBy[second];
            const std::size_t first = m_graph.possible[edge].first;
            const std::size_t before = m_matchedEdge[first];
            m_matchedEdge[second] = edge;
            m_matchedEdge[first] = edge;
            m_alone[first] = false;
            second = first == root || before == kNone ? kNone : m_graph.other(before, first);
        }
    }

    const Graph& m_graph;
    std::size_t m_vertices;
    std::vector<Worth> m_price;
    std::vector<std::size_t> m_matchedEdge;
    std::vector<bool> m_alone;
    std::vector<Worth> m_reached;
    std::vector<std::size_t> m_cameBy;
    std::vector<State> m_state;
};

} // namespace

std::optional<std::vector<std::size_t>> bestMatching(std::size_t firstCount,
                                                     std::size_t secondCount,
                                                     std::span<const PossibleMatch> possible,
                                                     std::uint64_t maxWork)
{
    const Graph graph = graphOf(firstCount, secondCount, possible);
    TreeMatching trees(graph);
    PathMatching paths(graph);
    std::vector<std::size_t> chosen;
    std::vector<bool> seen(firstCount + secondCount, false);
    std::vector<std::size_t> component;
    std::uint64_t work = 0;
    for (std::size_t root = 0; root < seen.size(); ++root) {
        if (seen[root] || graph.of(root).empty()) {
            continue;
        }
        component.assign(1, root);
        seen[root] = true;
        std::size_t ends = 0;
        std::size_t firsts = 0;
        for (std::size_t next = 0; next < component.size(); ++next) {
            const std::size_t vertex = component[next];
            ends += graph.of(vertex).size();
            firsts += vertex < firstCount ? 1 : 0;
            for (const std::size_t edge : graph.of(vertex)) {
                const std::size_t other = graph.other(edge, vertex);
                if (!seen[other]) {
                    seen[other] = true;
                    component.push_back(other);
                }
            }
        }
        if (ends / 2 == component.size() - 1) {
            trees.solve(component, chosen);
            continue;
        }
        work += static_cast<std::uint64_t>(firsts) * ends;
        if (work > maxWork) {
            return std::nullopt;
        }
        paths.solve(component, chosen);
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

} // namespace rozet::agreement
