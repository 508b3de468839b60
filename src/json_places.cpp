#include "json_places.hpp"

#include "diagnostic_ids.hpp"
#include "line_counter.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace maatstaf {

namespace {

constexpr std::uint32_t nobody = UINT32_MAX;
constexpr std::size_t nowhere = SIZE_MAX;

/// Something in the text that a finding is about, or that holds such a thing.
struct wanted {
    std::uint32_t holder = nobody;
    std::map<std::string, std::uint32_t, std::less<>> inside;       ///< by key
    std::vector<std::pair<std::size_t, std::uint32_t>> inside_list; ///< the same by index, in order
    std::vector<std::size_t> findings;                              ///< about this
    std::vector<std::size_t> again;                                 ///< about its key, which stands there again
    std::size_t begins = nowhere;
    std::size_t next_again = 0;
    std::size_t seen_in = 0; ///< the list or object in which it was met last
};

/// What the findings are about, as a tree.
class wanted_tree {
public:
    explicit wanted_tree(std::span<const diagnostic> found) : all_(1) {
        for (std::size_t i = 0; i < found.size(); ++i) {
            const diagnostic& d = found[i];
            if (d.line != 0 || !(d.place.empty() || d.place.front() == '/')) continue;
            wanted& w = all_[node_of(d.place)];
            (d.id == id_of(finding::duplicate_key) ? w.again : w.findings).push_back(i);
            ++count_;
        }
        for (wanted& w : all_) {
            for (const auto& [key, node] : w.inside)
                if (const std::size_t index = index_of(key); index != nowhere) w.inside_list.emplace_back(index, node);
            std::sort(w.inside_list.begin(), w.inside_list.end());
        }
    }

    wanted& operator[](std::uint32_t node) { return all_[node]; }
    std::size_t size() const { return all_.size(); }
    std::size_t count() const { return count_; } ///< of the findings to be located

private:
    std::uint32_t node_of(std::string_view pointer) {
        std::uint32_t node = 0;
        while (!pointer.empty()) {
            pointer.remove_prefix(1);
            const std::string_view written = pointer.substr(0, pointer.find('/'));
            pointer.remove_prefix(written.size());
            const auto next = static_cast<std::uint32_t>(all_.size());
            const std::uint32_t inner = all_[node].inside.try_emplace(key_of(written), next).first->second;
            if (inner == next) all_.emplace_back().holder = node;
            node = inner;
        }
        return node;
    }

    static std::string key_of(std::string_view written) {
        std::string key;
        for (std::size_t i = 0; i < written.size(); ++i) {
            const bool escape = written[i] == '~' && i + 1 < written.size();
            key += !escape ? written[i] : written[++i] == '1' ? '/' : '~';
        }
        return key;
    }

    /// Of a key that is an index as a JSON Pointer writes it.
    static std::size_t index_of(std::string_view key) {
        std::size_t index = 0;
        const auto [end, problem] = std::from_chars(key.data(), key.data() + key.size(), index);
        const bool good = problem == std::errc{} && end == key.data() + key.size() && (key == "0" || key[0] != '0');
        return good ? index : nowhere;
    }

    std::vector<wanted> all_; ///< the first is the whole document
    std::size_t count_ = 0;
};

/// An iterator that tells how far the parser has read.
class read_iterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    read_iterator(const char* at, const char*& read) : at_(at), read_(&read) {}
    reference operator*() const { return *at_; }
    read_iterator& operator++() {
        *read_ = ++at_;
        return *this;
    }
    read_iterator operator++(int) {
        read_iterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const read_iterator& other) const { return at_ == other.at_; }

private:
    const char* at_;
    const char** read_;
};

/// Follows the parser through the text. Each of its calls comes right after the last sign of what it tells was read (or,
/// of a number, the sign after it, with which nothing can begin). So what it tells begins after what was told before, and
/// after the spaces and the sign that separate the two.
class place_finder {
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;

    place_finder(std::string_view text, wanted_tree& tree, std::vector<std::size_t>& offsets)
        : text_(text), tree_(tree), offsets_(offsets), read_(text.data()), missing_(tree.count()) {}

    /// Of each finding that has a place in the text, at which byte that is.
    void find() {
        const char* const end = text_.data() + text_.size();
        if (text_.starts_with(byte_order_mark)) told_ += byte_order_mark.size();
        if (missing_ != 0)
            nlohmann::json::sax_parse(read_iterator{text_.data(), read_}, read_iterator{end, read_}, this);
        for (std::uint32_t node = 0; node < tree_.size(); ++node) { // what holds comes before what it holds
            wanted& w = tree_[node];
            if (w.begins == nowhere) w.begins = node == 0 ? 0 : tree_[w.holder].begins;
            for (const std::size_t i : w.findings) offsets_[i] = w.begins;
            for (std::size_t k = w.next_again; k < w.again.size(); ++k) offsets_[w.again[k]] = w.begins;
        }
    }

    bool null() { return pass(); }
    bool boolean(bool) { return pass(); }
    bool number_integer(number_integer_t) { return pass(); }
    bool number_unsigned(number_unsigned_t) { return pass(); }
    bool number_float(number_float_t, const std::string&) { return pass(); }
    bool string(std::string&) { return pass(); }
    bool binary(nlohmann::json::binary_t&) { return false; }

    bool start_object(std::size_t) { return open(false); }
    bool start_array(std::size_t) { return open(true); }
    bool key(std::string& name) {
        if (skipped_ == 0) {
            const auto& inside = tree_[open_.back().node].inside;
            const auto at = inside.find(name);
            member_ = at == inside.end() ? nobody : at->second;
            if (member_ != nobody) meet(member_, start());
        }
        told_ = read_;
        return missing_ != 0;
    }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) { return false; }

private:
    /// A list or an object that holds what is wanted, and in which the parser is.
    struct level {
        std::uint32_t node = nobody;
        bool is_list = false;
        bool counts = true;        ///< it is not the value of a key that stands there again
        std::size_t number = 0;    ///< tells it from all others
        std::size_t index = 0;     ///< of the item to come
        std::size_t next_item = 0; ///< of those that are wanted
    };

    /// Where the thing that is told now begins.
    std::size_t start() const {
        const auto told = static_cast<std::size_t>(told_ - text_.data());
        const std::size_t at = text_.find_first_not_of(" \t\r\n,:", told);
        return at == text_.npos ? told : at;
    }

    void meet(std::uint32_t node, std::size_t at) {
        wanted& w = tree_[node];
        const std::size_t holder = open_.empty() ? 1 : open_.back().number;
        counts_ = open_.empty() || open_.back().counts;
        if (w.seen_in == holder) {
            counts_ = false;
            if (w.next_again == w.again.size()) return;
            offsets_[w.again[w.next_again++]] = at;
            --missing_;
            return;
        }
        w.seen_in = holder;
        if (!counts_) return;
        w.begins = at;
        missing_ -= w.findings.size();
    }

    /// The wanted thing that a value is of which the parser tells now; nobody if it is none.
    std::uint32_t value() {
        if (skipped_ != 0) return nobody;
        if (open_.empty()) {
            meet(0, start());
            return 0;
        }
        level& holder = open_.back();
        if (!holder.is_list) return member_;
        const std::size_t index = holder.index++;
        const auto& items = tree_[holder.node].inside_list;
        if (holder.next_item == items.size() || items[holder.next_item].first != index) return nobody;
        const std::uint32_t node = items[holder.next_item++].second;
        meet(node, start());
        return node;
    }

    bool pass() {
        value();
        told_ = read_;
        return missing_ != 0;
    }

    bool open(bool is_list) {
        const std::uint32_t node = value();
        if (node == nobody) ++skipped_;
        else open_.push_back({.node = node, .is_list = is_list, .counts = counts_, .number = ++opened_});
        told_ = read_;
        return missing_ != 0;
    }

    bool close() {
        if (skipped_ != 0) --skipped_;
        else open_.pop_back();
        told_ = read_;
        return true;
    }

    std::string_view text_;
    wanted_tree& tree_;
    std::vector<std::size_t>& offsets_;
    const char* read_;                ///< behind the last sign that was read
    const char* told_ = text_.data(); ///< behind the last thing that was told
    std::vector<level> open_;
    std::size_t skipped_ = 0; ///< how many lists and objects are open that hold nothing wanted
    std::size_t opened_ = 1;
    std::uint32_t member_ = nobody; ///< whose key was told last
    bool counts_ = true;            ///< what was met last is not a key that stands there again
    std::size_t missing_;
};

} // namespace

void locate(std::string_view json, std::span<diagnostic> found) {
    if (found.empty()) return;
    wanted_tree tree{found};
    std::vector<std::size_t> offsets(found.size(), nowhere);
    place_finder{json, tree, offsets}.find();
    std::vector<std::pair<std::size_t, std::size_t>> in_order;
    for (std::size_t i = 0; i < offsets.size(); ++i)
        if (offsets[i] != nowhere) in_order.emplace_back(offsets[i], i);
    std::sort(in_order.begin(), in_order.end());
    line_counter lines{json};
    for (const auto& [offset, i] : in_order) {
        const line_counter::position at = lines.at(offset);
        found[i].line = at.line;
        found[i].column = at.column;
    }
}

void name_file(std::string_view file, std::string_view text, std::size_t since, diagnostics& found) {
    if (!text.empty()) locate(text, std::span{found}.subspan(since));
    for (std::size_t i = since; i < found.size(); ++i) found[i].place.insert(0, std::string(file) + '#');
}

} // namespace maatstaf
