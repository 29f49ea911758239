using Xunit;
using Xunit.Abstractions;

namespace Confidant.Properties;

public sealed class FeedHistoriesTests(ITestOutputHelper output)
{
    [Fact]
    public void What_people_post_is_read_where_the_table_allows_and_never_comes_back() => HistoryProperty.CheckWithFeeds(4, output);
}
