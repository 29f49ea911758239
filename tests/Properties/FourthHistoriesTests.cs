using Xunit;
using Xunit.Abstractions;

namespace Confidant.Properties;

public sealed class FourthHistoriesTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_read_path_gives_what_the_table_allows_and_nothing_else() => HistoryProperty.Check(3, output);
}
