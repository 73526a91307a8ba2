using StudyBot.Core.Chat;

namespace StudyBot.Pictures;

public static class PicturesServiceCollectionExtensions
{
    public static IServiceCollection AddPictures(this IServiceCollection services) => services.AddSingleton<IPictureMaker, PictureMaker>();
}
