/* The same as main.cpp, in C. */
#include <maatstaf.h>
#include <stdio.h>
#include <string.h>

int main(int count, char** arguments) {
    mst_utf8 name;
    mst_pack* pack = NULL;
    if (mst_pack_built_in_name(0, &name) != MST_OK) return 1;
    if (mst_pack_load_built_in(name, NULL, 0, &pack, NULL) != MST_OK) return 1;
    mst_pack_free(pack);
    printf("maatstaf %s\n", mst_version());
    return count == 2 && strcmp(arguments[1], mst_version()) == 0 ? 0 : 1;
}
