using StudyBot.Hosting;
using Xunit;

namespace StudyBot.Tests.Hosting;

/// <summary>Guards against a history that is gone with the container it was kept in.</summary>
public sealed class ContainerStorageTests
{
    private const string Root = "1102 1011 0:52 / / rw,relatime master:365 - overlay overlay rw,lowerdir=/l/A:/l/B";

    private const string Volume = "1120 1102 8:1 /var/lib/docker/volumes/studybot/_data /data rw,relatime master:1 - ext4 /dev/sda1 rw";

    private const string Folder = "1120 1102 8:1 /srv/study\\040group /data rw,relatime master:1 - ext4 /dev/sda1 rw";

    private static readonly string Anonymous = Volume.Replace("/studybot/", $"/{new string('a', 64)}/");

    [Fact]
    public void Container_itself_keeps_nothing() =>
        Assert.StartsWith("/data/bot is inside the container", ContainerStorage.Objection("/data/bot", [Root]));

    [Fact]
    public void Volume_elsewhere_does_not_help() => Assert.NotNull(ContainerStorage.Objection("/database", [Root, Volume]));

    [Fact]
    public void Volume_without_a_name_is_found_by_no_other_container() =>
        Assert.StartsWith("/data is in a volume without a name", ContainerStorage.Objection("/data", [Root, Anonymous]));

    [Theory]
    [InlineData(Volume)]
    [InlineData(Folder)]
    public void Named_volume_or_folder_of_the_machine_lasts(string mount) =>
        Assert.Null(ContainerStorage.Objection("/data", [Root, mount]));

    [Fact]
    public void Mount_point_may_have_a_space_in_its_name() =>
        Assert.Null(ContainerStorage.Objection("/my data/bot", [Root, Volume.Replace(" /data ", " /my\\040data ")]));
}
